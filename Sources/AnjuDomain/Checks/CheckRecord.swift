public import AnjuCore

/// A check with everything that was done about it.
public struct CheckRecord: Hashable, Sendable {
    public var core: StatutoryCheck
    public private(set) var actions: [CheckAction]
    /// What the actions add up to.
    public private(set) var state: CheckState

    /// A check with what was done about it; an action that the rules forbid counts for nothing.
    public init(_ core: StatutoryCheck, actions: [CheckAction] = []) {
        (self.core, self.actions) = (core, actions)
        state = CheckState(of: core, after: actions)
    }

    /// Adds an action.
    ///
    /// Throws the ``Problem`` of the rule that does not allow it.
    public mutating func add(_ action: CheckAction) throws {
        if let problem = state.refusal(of: action) { throw problem }
        state.apply(action)
        actions.append(action)
    }

    /// Where it stands at `moment`.
    public func standing(at moment: Instant) -> CheckStanding { state.standing(at: moment) }
}
