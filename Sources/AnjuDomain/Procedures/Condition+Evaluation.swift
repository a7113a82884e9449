import AnjuCore

extension Condition {
    /// Whether it holds.
    ///
    /// A missing value makes a leaf false, but for `absent`.
    public func holds(in context: ConditionContext) -> Bool {
        switch self {
        case .all(let parts): parts.allSatisfy { $0.holds(in: context) }
        case .any(let parts): parts.contains { $0.holds(in: context) }
        case .not(let part): !part.holds(in: context)
        case .item(let key, let operation): operation.holds(context.items[key], in: context)
        case .fact(let key, let operation): operation.holds(context.facts[key], in: context)
        }
    }
}

extension Condition.Operation {
    func holds(_ value: String?, in context: ConditionContext) -> Bool {
        let day = context.day
        guard let value, !value.isEmpty else { return self == .absent }
        switch self {
        case .eq(let wanted): return value == wanted
        case .ne(let unwanted): return value != unwanted
        case .isIn(let wanted): return wanted.contains(value)
        case .notIn(let unwanted): return !unwanted.contains(value)
        case .containsAny(let wanted): return value.split(separator: ",").contains { wanted.contains(String($0)) }
        case .present: return true
        case .absent: return false
        case .ageBelow(let years): return PartialDate(value).map { $0.latest.age(on: day) < years } ?? false
        case .ageFrom(let years): return PartialDate(value).map { $0.latest.age(on: day) >= years } ?? false
        case .monthsBeforeFrom(let months):
            // Counted on from the date: half a year from 31 August is over on the last day of February.
            return context.zone.day(of: value).map { $0.adding(months: months) <= day } ?? false
        case .monthsAheadFrom(let months):
            return context.zone.day(of: value).map { $0 >= day.adding(months: months) } ?? false
        case .monthsAheadBelow(let months):
            return context.zone.day(of: value).map { $0 < day.adding(months: months) } ?? false
        case .notPast: return context.zone.day(of: value).map { $0 >= day } ?? false
        }
    }
}
