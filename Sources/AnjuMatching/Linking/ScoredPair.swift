/// Two records and how much speaks for their being about one person.
public struct ScoredPair: Hashable, Sendable {
    /// The place of the record that was entered first.
    public var left: UInt32
    public var right: UInt32
    /// The bits of all fields, without the prior.
    public var bits: Float
}
