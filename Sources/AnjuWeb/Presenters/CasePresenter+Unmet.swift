import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

extension CasePresenter {
    /// Conditions for the result that fail by what is known, as far as the reader is told of them.
    var unmet: [UnmetCondition] {
        (view.eligibility?.failed ?? []).map { rule in
            UnmetCondition(
                title: rule.text[language],
                ground: bench.rulebook.grounds[rule.otherwise]?.text[language] ?? rule.otherwise,
                article: basis(rule.law))
        }
    }
}
