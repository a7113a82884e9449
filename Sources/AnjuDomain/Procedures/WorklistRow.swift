public import AnjuCore

/// One open step of one case, as a department's list shows it.
public struct WorklistRow: Hashable, Sendable {
    /// Whether work can go on.
    public enum State: String, Hashable, Sendable { case open, waiting, returned }

    public var step: String
    public var department: String
    public var area: String
    public var state: State
    public var openedAt: Instant
    public var dueAt: Instant?
    /// Code of the ground that holds it.
    public var ground: String?
    /// What everybody is told in its place, where it is told to few; else the same.
    public var openGround: String?
    /// Who has taken it on.
    public var account: String?

    public init(
        step: String, department: String, area: String, state: State, openedAt: Instant, dueAt: Instant?,
        ground: String?, openGround: String?, account: String?
    ) {
        (self.step, self.department, self.area, self.state) = (step, department, area, state)
        (self.openedAt, self.dueAt, self.ground, self.account) = (openedAt, dueAt, ground, account)
        self.openGround = openGround
    }
}
