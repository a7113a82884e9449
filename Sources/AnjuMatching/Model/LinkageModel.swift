/// How much each outcome of a comparison says: what is learned from a table, and kept.
public struct LinkageModel: Codable, Hashable, Sendable {
    /// What was learned of one field.
    public struct Field: Codable, Hashable, Sendable {
        /// How often records of one person come to each level, from the first.
        public var matching: [Double]
        /// How often records of two people do.
        public var random: [Double]
        /// How often those of two people who live together do; as ``random`` where that was not learned.
        public var together: [Double]

        /// What a level says, in bits: positive for one person.
        public func bits(_ level: Int) -> Double { Bits.log2(matching[level] / random[level]) }
    }

    public var fields: [Field]
    /// How many of all pairs are of two people who live together.
    public var togetherShare = 0.0
    /// How likely two records, drawn from all, are about one person.
    public var prior: Double

    init(fields: [Field], prior: Double) { (self.fields, self.prior) = (fields, prior) }

    /// The same as ``prior``, as bits that are added to those of the fields.
    public var priorBits: Double { Bits.log2(prior / (1 - prior)) }

    /// How likely a pair with so many bits of its fields is about one person.
    public func probability(_ bits: Double) -> Double { Bits.probability(bits + priorBits) }
}
