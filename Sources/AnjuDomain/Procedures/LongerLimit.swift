public import AnjuCore

/// A time limit of a case that may be made longer, and when it would end then.
public struct LongerLimit: Hashable, Sendable {
    public var clock: Clock
    public var allowed: Clock.Extension
    /// The new last moment; `nil` while the limit has not begun, or where it has no date.
    public var due: Instant?
    /// Source and article that allow it.
    public var law: String

    /// The limits that whoever does `step` may make longer, in the pack's order.
    public static func list(
        at step: Step, _ procedure: Procedure, _ rulebook: Rulebook, state: CaseState, values: [String: String],
        area: String, now: Instant
    ) -> [LongerLimit] {
        let rules = CaseRules(procedure: procedure, rulebook: rulebook)
        let reader = ClockReader(procedure: procedure, rulebook: rulebook)
        return rules.extensible(at: step, state).compactMap { clock in
            var longer = state
            longer.extensions[clock.key] = ""
            let reading = reader.readings(longer, values: values, area: area, now: now).first { $0.clock == clock }
            guard let reading, let allowed = clock.extensible else { return nil }
            return LongerLimit(clock: clock, allowed: allowed, due: reading.due, law: allowed.law ?? reading.basis)
        }
    }
}
