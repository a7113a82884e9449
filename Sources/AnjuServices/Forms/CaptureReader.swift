import AnjuCore
import AnjuDomain

/// Reads what was typed into one step's sheet: canonical values, and every fault at once.
///
/// It writes nothing; ``CaptureFold`` takes its values into the file.
struct CaptureReader: Sendable {
    let centre: Centre
    let step: Step
    let procedure: Procedure
    let request: CaptureRequest
    let now: Instant
    /// What a step that fills its forms again has been told already.
    var renewal = Renewal()

    /// Every fault of what was typed, and the canonical values of what was not at fault.
    func read(_ file: CaseFile) -> (values: [String: String], violations: [Violation]) {
        let today = centre.zone.day(of: now)
        let sheet = CaptureSheet(
            step: step, procedure: procedure, file: file, dictionary: centre.dictionary, day: today, renewal: renewal)
        let reader = ItemReader(dictionary: centre.dictionary, today: today, zone: centre.zone)
        let begun = begunOptionalForms(sheet)
        var values: [String: String] = [:]
        var violations: [Violation] = []
        for field in sheet.fields {
            switch field.standing {
            case .asked(let mandatory):
                let isNeeded = mandatory || begun.contains { field.item.mandatoryOn.contains($0) }
                switch reader.read(request.typed[field.item.key] ?? "", as: field.item, mandatory: isNeeded) {
                case .success(let value): if !value.isEmpty { values[field.item.key] = value }
                case .failure(let violation): violations.append(violation)
                }
            case .known, .carried, .awaited: break
            }
        }
        violations += CrossChecks.violations(
            values.merging(file.values(centre.dictionary)) { typed, _ in typed }, today: today
        )
        .filter { values[$0.field] != nil }
        let faulty = Set(violations.map(\.field))
        violations += request.unanswered.filter { !faulty.contains($0.field) }
        return (values, violations)
    }

    /// Optional forms of which something of their own was typed: such a form is left empty or filled whole.
    private func begunOptionalForms(_ sheet: CaptureSheet) -> [String] {
        step.formsFilled.filter { form in
            procedure.optionalForms.contains(form)
                && sheet.asked.contains { $0.forms == [form] && !(request.typed[$0.item.key] ?? "").isEmpty }
        }
    }
}
