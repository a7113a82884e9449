extension Condition {
    /// What can be said of a condition while values are missing.
    public enum Verdict: String, Hashable, Sendable {
        case holds, fails
        /// A value that it needs is not given yet.
        case open
    }

    /// Whether it holds, fails, or waits for a value: only what is known to fail has failed.
    public func verdict(in context: ConditionContext) -> Verdict {
        switch self {
        case .all(let parts):
            let verdicts = parts.map { $0.verdict(in: context) }
            return verdicts.contains(.fails) ? .fails : verdicts.contains(.open) ? .open : .holds
        case .any(let parts):
            let verdicts = parts.map { $0.verdict(in: context) }
            return verdicts.contains(.holds) ? .holds : verdicts.contains(.open) ? .open : .fails
        case .not(let part):
            switch part.verdict(in: context) {
            case .holds: return .fails
            case .fails: return .holds
            case .open: return .open
            }
        case .item(let key, let operation): return leaf(operation, context.items[key], context)
        case .fact(let key, let operation): return leaf(operation, context.facts[key], context)
        }
    }

    private func leaf(_ operation: Operation, _ value: String?, _ context: ConditionContext) -> Verdict {
        if operation != .absent, operation != .present, value?.isEmpty ?? true { return .open }
        return operation.holds(value, in: context) ? .holds : .fails
    }
}
