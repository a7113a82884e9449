/// Why a pair is proposed: what each field says, in bits.
public struct Explanation: Codable, Hashable, Sendable {
    /// What one field says.
    public struct Term: Codable, Hashable, Sendable {
        /// The dictionary's key of the item.
        public var field: String
        public var level: MatchLevel
        /// Positive for one person, negative for two; 0 where one record does not say.
        public var bits: Double
    }

    /// Every field of the schema, in its order.
    public var terms: [Term]
    /// What is taken off because two people who live together would agree like that too; 0 or less.
    public var togetherBits: Double
    /// How unlikely any two records are about one person, before anything is compared.
    public var priorBits: Double

    /// The sum of the fields, less what living together explains.
    public var bits: Double { terms.reduce(0) { $0 + $1.bits } + togetherBits }

    /// How likely the pair is about one person.
    public var probability: Double { Bits.probability(bits + priorBits) }
}

extension RecordTable {
    /// Why two records of the table score as they do under a model.
    public func explanation(_ left: Int, _ right: Int, by model: LinkageModel) -> Explanation {
        explanation(left, right, by: model, PairScorer(self, model))
    }

    func explanation(_ left: Int, _ right: Int, by model: LinkageModel, _ scorer: PairScorer) -> Explanation {
        let terms = schema.fields.enumerated().map { place, field in
            let outcome = scorer.comparer.outcome(place, cells.span, left * width, right * width, self)
            let level = outcome.level == 0 ? MatchLevel.missing : field.kind.levels[Int(outcome.level) - 1]
            return Explanation.Term(field: field.name, level: level, bits: scorer.bits(place, outcome))
        }
        let together = scorer.togetherBits(cells.span, left * width, right * width, self)
        return Explanation(terms: terms, togetherBits: together, priorBits: model.priorBits)
    }
}
