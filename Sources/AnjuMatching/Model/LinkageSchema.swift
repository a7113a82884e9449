/// What records consist of, how they are compared, and which are.
public struct LinkageSchema: Hashable, Sendable {
    public var columns: [String]
    public var fields: [MatchField]
    public var rules: [BlockingRule]
    /// From which rules the weights are learned: the places of rules, each with the fields that it fixes.
    public var training: [Training]
    /// The rule whose pairs are mostly of people who live together, and the fields that it makes agree.
    public var together: Training?
    /// Columns of numbers that a person keeps for life: two different ones are never in one cluster.
    public var lasting: [Int]

    /// A rule to learn from: its pairs are compared by all fields but those that the rule itself makes agree.
    public struct Training: Hashable, Sendable {
        public var rule: Int
        public var fixed: [Int]

        public init(rule: Int, fixed: [Int]) { (self.rule, self.fixed) = (rule, fixed) }
    }

    public init(
        columns: [String], fields: [MatchField], rules: [BlockingRule], training: [Training],
        together: Training? = nil, lasting: [Int] = []
    ) {
        (self.columns, self.fields, self.rules) = (columns, fields, rules)
        (self.training, self.together, self.lasting) = (training, together, lasting)
    }
}
