public import AnjuCore

/// A fee that falls due in a case, as the person is told it: how much, for what, by which basis.
public struct FeeLine: Hashable, Sendable {
    public var fee: Fee
    /// Key of the step at which it is due.
    public var step: String
    /// In whole units of the fee's currency; 0 is free, `nil` is set by the office.
    public var amount: Int?
    public var basis: String

    /// Every fee whose conditions hold, with the amount of the day on which its step opened, or of `today` before that.
    public static func list(
        _ procedure: Procedure, _ rulebook: Rulebook, state: CaseState, context: ConditionContext, today: CalendarDate
    ) -> [FeeLine] {
        func holds(_ condition: Condition?) -> Bool { condition?.holds(in: context) ?? true }
        return procedure.fees.compactMap { due in
            guard let fee = rulebook.fees[due.code], holds(fee.when), holds(due.when) else { return nil }
            let day = state.step(due.step).openedAt.map(rulebook.pack.zone.day) ?? today
            let same = fee.sameAs.compactMap { rulebook.fees[$0] }.first { holds($0.when) }
            let entry = (same ?? fee).amount.entry(on: day)
            return FeeLine(fee: fee, step: due.step, amount: entry?.value ?? nil, basis: entry?.basis ?? "")
        }
    }
}
