public import AnjuCore

/// A law, regulation, notice, report or own choice that facts of a pack rest on.
public struct LegalSource: Hashable, Sendable {
    public var key: String
    /// `law`, `regulation`, `rule`, `local_rule`, `fee_notice`, `practice`, `press`, `seed` or `own`.
    public var kind: String
    public var name: LocalizedText
    /// The day from which it binds, as far as read; values taken from it hold from that day.
    public var inForce: CalendarDate?
    /// GB/T 2260 code of the area in which a local rule holds.
    public var area: String?

    public init(key: String, kind: String, name: LocalizedText, inForce: CalendarDate? = nil, area: String? = nil) {
        (self.key, self.kind, self.name, self.inForce, self.area) = (key, kind, name, inForce, area)
    }
}
