public import AnjuCore

/// The place of a row in a worklist's order: what a list that goes on begins after.
///
/// It names the row and not its count, so that rows which come or go meanwhile make no other row appear twice or never.
public struct WorklistPlace: Hashable, Sendable {
    /// Rows without one come last.
    public var dueAt: Instant?
    public var openedAt: Instant
    public var caseID: ID<Case>
    public var step: String

    public init(dueAt: Instant?, openedAt: Instant, caseID: ID<Case>, step: String) {
        (self.dueAt, self.openedAt, self.caseID, self.step) = (dueAt, openedAt, caseID, step)
    }

    /// The place of `item`.
    public init(_ item: WorklistItem) {
        self.init(
            dueAt: item.row.dueAt, openedAt: item.row.openedAt, caseID: item.record.core.id, step: item.row.step)
    }
}
