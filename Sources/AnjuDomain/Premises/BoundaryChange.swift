public import AnjuCore

/// Buildings that a decision moved from one division to another: at most ``most`` places in one, or one building that holds
/// more, under one entry.
///
/// What they were called before is kept beside it, and the reverse change puts it back.
public struct BoundaryChange: Hashable, Sendable, Identified {
    public static let idPrefix = "bnd"
    /// Most places that one change of many buildings moves, those within them counted.
    public static let most = 2_000

    public var id: ID<BoundaryChange>
    public var from: String
    public var to: String
    /// What the decision is called, such as its number.
    public var decision: String
    /// How many places it moved.
    public var places: Int
    public var at: Instant
    /// The change that this one takes back.
    public var reverses: ID<BoundaryChange>?

    public init(
        id: ID<BoundaryChange>, from: String, to: String, decision: String, places: Int, at: Instant,
        reverses: ID<BoundaryChange>? = nil
    ) {
        (self.id, self.from, self.to, self.decision) = (id, from, to, decision)
        (self.places, self.at, self.reverses) = (places, at, reverses)
    }
}
