public import AnjuCore

/// One run of a procedure for somebody.
///
/// Its accepted actions are the truth; everything else is folded from them.
public struct Case: Hashable, Sendable, Identified {
    public static let idPrefix = "cas"

    public var id: ID<Case>
    /// As printed, such as `RL-2026-000017`.
    public var number: String
    /// Identifier of the procedure.
    public var procedure: String
    /// Hash of the pack it began under, which it keeps.
    public var pack: String
    public var area: String
    public var openedAt: Instant
    /// Grows with every action; two people who act on the same one do not overwrite each other.
    public var version: Int

    public init(
        id: ID<Case>, number: String, procedure: String, pack: String, area: String, openedAt: Instant, version: Int
    ) {
        (self.id, self.number, self.procedure, self.pack) = (id, number, procedure, pack)
        (self.area, self.openedAt, self.version) = (area, openedAt, version)
    }
}
