public import AnjuCore
public import AnjuDomain
import AnjuSQL

/// What is left out of the entries that a person reads, at a moment: acts that may not be told yet, and entries that are hidden.
public struct HiddenLooks: Sendable {
    /// Actions of which no entry is told now.
    public var actions: [AuditAction]
    public var at: Instant

    public init(actions: [AuditAction], at: Instant) { (self.actions, self.at) = (actions, at) }

    /// The condition on an entry `e`, with AND before it.
    var condition: SQL {
        let told: SQL = actions.isEmpty ? "" : "AND e.action NOT IN \(list: actions.map(\.rawValue))"
        return """
            \(told) AND NOT EXISTS (SELECT 1 FROM entry_hiding h WHERE h.entry = e.id
                AND COALESCE(h.shown_at, h.extended_until, h.until_at) > \(at))
            """
    }
}
