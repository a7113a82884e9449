public import AnjuCore

/// An organisation's typed columns.
public struct OrganisationRecord: Hashable, Sendable {
    public var id: String
    /// The area in whose register it stands.
    public var area: String
    public var name: String
    /// Eighteen characters of GB 32100; `nil` for a business that has none yet.
    public var creditCode: String?
    /// Since when it may not employ or guarantee.
    public var suspendedAt: Instant?

    public init(id: String, area: String, name: String, creditCode: String?, suspendedAt: Instant?) {
        (self.id, self.area, self.name) = (id, area, name)
        (self.creditCode, self.suspendedAt) = (creditCode, suspendedAt)
    }
}
