import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

extension StepPresenter {
    /// What is looked at here; where the step decides, the conditions for the result too.
    var checks: [StepPage.Check] {
        step.checks.map { reading in
            StepPage.Check(
                status: status(reading.verdict), words: reading.check.text[language],
                basis: reading.check.law.map(cases.basis))
        } + eligibility
    }

    private var eligibility: [StepPage.Check] {
        guard step.step.phase == "decide", let reading = step.view.eligibility else { return [] }
        return reading.lines.map { line in
            StepPage.Check(
                status: status(line.verdict), words: line.rule.text[language], basis: cases.basis(line.rule.law))
        }
    }

    private func status(_ verdict: Condition.Verdict) -> Status {
        switch verdict {
        case .holds: .done
        case .fails: .bad
        case .open: .wait
        }
    }

    /// Where a condition fails and this step decides: why it is decided all the same.
    var overrulePart: FormPart? {
        guard step.step.phase == "decide", !cases.unmet.isEmpty else { return nil }
        return FormPart(
            id: "overrule-part", title: t("step.overrule"), note: t("step.overrule-note"),
            fields: [
                Field(
                    "overrule", label: t("step.overrule-words"), .textarea(typed?["overrule"] ?? ""),
                    hint: t("step.words-hint"), width: .full, error: errors["overrule"])
            ])
    }
}
