public import AnjuCore
public import AnjuDomain

/// A lease to be filed, as it was typed.
public struct LeaseDraft: Hashable, Sendable {
    public var place: ID<Dwelling>
    /// What the landlord is called.
    public var landlord: String
    public var first: String
    public var last: String
    /// Identifiers of those who live there by it.
    public var tenants: Set<String>

    public init(of place: ID<Dwelling>, landlord: String, first: String, last: String, tenants: Set<String>) {
        (self.place, self.landlord, self.first, self.last) = (place, landlord, first, last)
        self.tenants = tenants
    }
}
