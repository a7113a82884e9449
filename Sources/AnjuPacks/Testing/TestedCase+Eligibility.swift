import AnjuCore
import AnjuDomain

extension TestedCase {
    private var reading: EligibilityReading? {
        CaseRules(procedure: procedure, rulebook: rulebook).eligibility(state, values, filed: filed)
    }

    /// `true`, `false`, or `open` while a value is missing.
    var eligible: String {
        switch reading?.verdict ?? .holds {
        case .holds: "true"
        case .fails: "false"
        case .open: "open"
        }
    }

    /// Refusal grounds of the conditions that failed; where any is enough, only when none holds or is open.
    var failedGrounds: [String] { reading?.failed.map(\.otherwise) ?? [] }

    /// Every fee that falls due, with its amount on the day on which its step opens.
    var fees: PackValue {
        let lines = FeeLine.list(procedure, rulebook, state: state, context: context, today: today)
        return .map(
            Dictionary(lines.map { ($0.fee.code, $0.amount.map { .text(String($0)) } ?? PackValue.none) }) { $1 })
    }

    /// Items that the person is still asked for at the open steps; what offices fill or assign is not asked of anybody.
    var asked: [String] {
        openSteps.flatMap { step in
            var step = step
            step.onFile = []
            if step.after.isEmpty { step.captures += lackingForms }
            let sheet = CaptureSheet(
                step: step, procedure: procedure, file: file, dictionary: rulebook.dictionary, day: filed)
            return sheet.asked.map(\.item).filter { $0.filledBy == nil && !step.assigns.contains($0.key) }.map(\.key)
        }
    }

    /// Forms that must be held about the applicant and are not: they are filled at the first step.
    private var lackingForms: [String] {
        switch procedure.onFile {
        case .all(let forms): forms.filter { !given.forms.contains($0) }
        case .any(let forms): forms.contains(where: given.forms.contains) ? [] : Array(forms.prefix(1))
        case nil: []
        }
    }
}
