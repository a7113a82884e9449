import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

extension MyCasePresenter {
    /// Every refusal with its ground, the fact relied on, the law and the remedy: that of the case, and those of steps
    /// that follow its result and end alone.
    var decisions: [MyCasePage.Decision] {
        let whole = view.state.refusal.map { refusal in
            decision(t("my-case.refused"), at: view.state.endedAt, ground: refusal.ground, fact: refusal.fact)
        }
        return [whole].compactMap(\.self) + view.procedure.steps.compactMap(refused)
    }

    /// A step that follows the result and was refused: the case is not, so nothing else says it.
    private func refused(_ step: Step) -> MyCasePage.Decision? {
        let standing = view.state.step(step.key)
        guard step.isFollowUp, case .refused(let ground, let fact) = standing.state else { return nil }
        return decision(
            t("my-case.step-refused", ["step": .text(step.title[t.language])]), at: standing.since, ground: ground,
            fact: fact)
    }

    private func decision(_ title: String, at moment: Instant?, ground: String, fact: String) -> MyCasePage.Decision {
        let known = bench.rulebook.grounds[ground]
        return MyCasePage.Decision(
            status: .bad, title: title, when: moment.map { t.moment($0, in: bench.zone) } ?? "",
            reasons: [known?.text[t.language] ?? ground, fact].filter { !$0.isEmpty },
            articles: known.map { [cases.basis($0.law)] } ?? [],
            remedy: bench.rulebook.remedies[view.procedure.remedy]?.text[t.language])
    }
}
