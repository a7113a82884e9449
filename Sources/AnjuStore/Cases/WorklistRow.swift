public import AnjuCore
import AnjuSQL

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
    /// Who has taken it on.
    public var account: String?

    public init(
        step: String, department: String, area: String, state: State, openedAt: Instant, dueAt: Instant?,
        ground: String?,
        account: String?
    ) {
        (self.step, self.department, self.area, self.state) = (step, department, area, state)
        (self.openedAt, self.dueAt, self.ground, self.account) = (openedAt, dueAt, ground, account)
    }

    init(_ row: Row) throws {
        step = try row.get("step")
        department = try row.get("department")
        area = try row.get("area")
        guard let state = State(rawValue: try row.get("state")) else {
            throw RowError(column: "state", expected: "State")
        }
        self.state = state
        openedAt = try row.get("opened_at")
        dueAt = try row.optional("due_at")
        ground = try row.optional("ground")
        account = try row.optional("account")
    }
}
