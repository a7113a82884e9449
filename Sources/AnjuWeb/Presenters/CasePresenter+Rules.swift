import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

extension CasePresenter {
    /// Whether the case follows another version of the pack than the one in force.
    private var isOfOldRules: Bool { view.record.core.pack != bench.centre.present.pack.hash }

    /// The few flags beside the status.
    var flags: [String] {
        isOfOldRules ? [t("case.rules-flag", ["version": .text(view.rulebook.pack.version)])] : []
    }

    /// The problem with the step or the item that it names in words.
    func named(_ problem: Problem) -> Problem {
        if let key = problem.details["item"] {
            let item = bench.centre.present.dictionary.item(key)?.text[language] ?? key
            return Problem(problem.kind, problem.code, ["item": item])
        }
        guard let key = problem.details["step"] else { return problem }
        return Problem(problem.kind, problem.code, ["step": view.procedure.step(key)?.title[language] ?? key])
    }

    /// The choice to go on under the version in force, for the office that answers for the procedure.
    func rules(for actor: Actor, _ typed: (words: String, fault: String?)?) -> DecisionPanel? {
        guard isOfOldRules, !view.state.status.isEnded, view.procedure.lead == actor.department, mayWork(actor) else {
            return nil
        }
        let (own, present) = (view.rulebook.pack.version, bench.centre.present.pack.version)
        return DecisionPanel(
            id: "rules", title: t("case.rules"),
            note: t("case.rules-note", ["own": .text(own), "present": .text(present)]),
            fields: [
                Field(
                    "rules-words", label: t("step.words"), .textarea(typed?.words ?? ""), hint: t("step.words-hint"),
                    width: .full,
                    error: typed?.fault)
            ], label: t("case.rules-do", ["present": .text(present)]), path: path + "/rules",
            sends: ["version": String(view.record.core.version)])
    }
}
