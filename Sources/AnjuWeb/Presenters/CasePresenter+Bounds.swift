import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

extension CasePresenter {
    /// What bounds the permit to come and is over, or will be before the promised end: said while something can be done.
    var boundWords: [String] {
        guard view.permit == nil, !view.state.status.isEnded,
            let output = view.procedure.outputs.first(where: \.isPermit)
        else { return [] }
        let due = ClockReader(procedure: view.procedure, rulebook: bench.rulebook)
            .due(of: output.step, in: view.clocks)?.due.map { bench.zone.day(of: $0) }
        let rules = CaseRules(procedure: view.procedure, rulebook: bench.rulebook)
        let values = view.visible.mapValues(\.value)
        return rules.boundsBefore(max(due ?? today, today), values).map { bound in
            let item = bench.centre.dictionary.item(bound.item)?.text[language] ?? bound.item
            let key = bound.day < today ? "case.bound-ended" : "case.bound-soon"
            return t(key, ["item": .text(item), "date": .text(bound.day.description)])
        }
    }
}
