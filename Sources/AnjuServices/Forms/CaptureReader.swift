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
        read(file, sheet: sheet(of: file))
    }

    /// What the step asks of a file.
    func sheet(of file: CaseFile) -> CaptureSheet {
        CaptureSheet(
            step: step, procedure: procedure, file: file, dictionary: centre.dictionary,
            day: centre.zone.day(of: now), renewal: renewal)
    }

    /// The same where the sheet of the file is made already.
    func read(_ file: CaseFile, sheet: CaptureSheet) -> (values: [String: String], violations: [Violation]) {
        let today = centre.zone.day(of: now)
        let reader = ItemReader(dictionary: centre.dictionary, today: today, zone: centre.zone)
        let begun = begunOptionalForms(sheet)
        var values: [String: String] = [:]
        var violations: [Violation] = []
        for field in sheet.fields {
            let mandatory: Bool
            switch field.standing {
            case .asked(let isNeeded), .confirming(_, let isNeeded): mandatory = isNeeded
            case .known, .carried, .awaited: continue
            }
            let isNeeded = mandatory || begun.contains { field.item.mandatoryOn.contains($0) }
            switch reader.read(request.typed[field.item.key] ?? "", as: field.item, mandatory: isNeeded) {
            case .success(let value):
                if !value.isEmpty { values[field.item.key] = value }
            case .failure(let violation): violations.append(violation)
            }
        }
        let checks = CrossChecks(
            values.merging(kept(file, sheet)) { typed, _ in typed }, today: today, zone: centre.zone)
        for (key, value) in checks.canonical where values[key] != nil { values[key] = value }
        let said = values
        let unconfirmed = Set(
            sheet.fields.filter { $0.held != nil && $0.held?.value == said[$0.item.key] }.map(\.item.subject))
        violations += sheet.confirmed.filter { unconfirmed.subtracting(request.still).contains($0) }.map {
            Violation("still." + $0, "capture.unconfirmed", ["kind": $0])
        }
        violations += checks.violations.filter { said[$0.field] != nil }
        violations += nameless(sheet, checks.values, besides: violations)
        let faults = Set(violations.map(\.field))
        violations += PremisesProof.violations(checks.values, boxes: sheet.boxes).filter { !faults.contains($0.field) }
        violations += ended(values, today, besides: violations)
        let faulty = Set(violations.map(\.field))
        violations += request.unanswered.filter { !faulty.contains($0.field) }
        return (values, violations)
    }

    /// What the file holds and the sheet does not put in question.
    private func kept(_ file: CaseFile, _ sheet: CaptureSheet) -> [String: String] {
        let open = Set(sheet.boxes.map(\.item.key))
        return file.values(centre.dictionary).filter { !open.contains($0.key) }
    }

    /// A sheet that asks what somebody is called is not ended without a name in any script.
    private func nameless(
        _ sheet: CaptureSheet, _ values: [String: String], besides found: [Violation]
    ) -> [Violation] {
        let boxes = sheet.boxes.map(\.item.key).filter(PersonName.items.contains)
        guard let first = boxes.first, !found.contains(where: { boxes.contains($0.field) }) else { return [] }
        return PersonName(values).violations.map { $0.violation(of: first) }
    }

    /// Days beyond which the procedure's permit cannot last and that are over: said where they are written down.
    private func ended(_ values: [String: String], _ today: CalendarDate, besides found: [Violation]) -> [Violation] {
        let said = Set(found.map(\.field))
        return CaseRules(procedure: procedure, rulebook: centre.rulebook).endedBounds(values, today: today)
            .filter { !said.contains($0.item) }
            .map { Violation($0.item, "date.bound-ended", ["date": $0.day.description]) }
    }

    /// Optional forms of which something of their own was typed: such a form is left empty or filled whole.
    private func begunOptionalForms(_ sheet: CaptureSheet) -> [String] {
        step.formsFilled.filter { form in
            procedure.optionalForms.contains(form)
                && sheet.boxes.contains { $0.forms == [form] && !(request.typed[$0.item.key] ?? "").isEmpty }
        }
    }
}
