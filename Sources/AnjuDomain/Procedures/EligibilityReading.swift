public import AnjuCore

/// How a case stands against the conditions for its result, as far as its values are known.
///
/// A failed condition is told with its ground; it is never a refusal by itself.
public struct EligibilityReading: Hashable, Sendable {
    /// One condition and what can be said of it.
    public struct Line: Hashable, Sendable {
        public var rule: Eligibility.Rule
        public var verdict: Condition.Verdict
    }

    /// Every condition, in the pack's order.
    public var lines: [Line]
    /// Of all together: holds, fails, or open while a value that could change it is missing.
    public var verdict: Condition.Verdict

    /// What `eligibility` says of the values of `context`.
    public init(_ eligibility: Eligibility, in context: ConditionContext) {
        lines = eligibility.rules.map { Line(rule: $0, verdict: $0.when.verdict(in: context)) }
        let rules = eligibility.rules.map(\.when)
        verdict = (eligibility.any && !rules.isEmpty ? Condition.any(rules) : .all(rules)).verdict(in: context)
    }

    /// The conditions that failed; where one of several is enough, all of them, and only when none holds or is open.
    public var failed: [Eligibility.Rule] {
        verdict == .fails ? lines.filter { $0.verdict == .fails }.map(\.rule) : []
    }
}

extension Check {
    /// What can be said of it `today`; open while a value is missing, and where it is people who look.
    ///
    /// An office looks at what is so on the day on which it looks, unless the pack says that the check goes by the day of
    /// filing.
    public func verdict(
        _ items: [String: String], _ facts: [String: String], today: CalendarDate, filed: CalendarDate,
        zone: LegalZone
    ) -> Condition.Verdict {
        let context = ConditionContext(items: items, facts: facts, day: countsFromFiling ? filed : today, zone: zone)
        return rule?.verdict(in: context) ?? .open
    }
}
