import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

extension CasePresenter {
    /// What bounds the permit to come and is over, or will be before the promised end: said while something can be done.
    var boundWords: [String] {
        view.bounds.map { bound in
            let item = bench.centre.dictionary.item(bound.item)?.text[language] ?? bound.item
            let key = bound.day < today ? "case.bound-ended" : "case.bound-soon"
            return t(key, ["item": .text(item), "date": .text(bound.day.description)])
        }
    }
}
