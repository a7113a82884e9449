/// Learns a model from a table by expectation and maximisation, without knowing who is who.
///
/// How often two people's records agree is counted over pairs drawn from all; how often one person's do is estimated over
/// the pairs of each training rule, by the fields that the rule does not make agree (Fellegi and Sunter 1969; Winkler 2000).
struct Learning {
    let table: RecordTable
    let comparer: PairComparer
    var drawnPairs = 600_000
    var pairsOfRule = 300_000

    init(_ table: RecordTable) {
        self.table = table
        comparer = PairComparer(table.schema)
    }

    func model(_ plan: BlockPlan) -> LinkageModel {
        let random = randomRates()
        var sums = random.map { $0.map { _ in 0.0 } }
        var sessions = [Double](repeating: 0, count: random.count)
        for training in table.schema.training {
            let matching = session(training, plan.groups[training.rule], random)
            for field in random.indices where !training.fixed.contains(field) {
                for level in sums[field].indices { sums[field][level] += matching[field][level] }
                sessions[field] += 1
            }
        }
        let fields = random.indices.map { field in
            let matching =
                sessions[field] > 0 ? sums[field].map { $0 / sessions[field] } : Self.guess(random[field].count)
            return LinkageModel.Field(matching: matching, random: random[field], together: random[field])
        }
        var model = LinkageModel(fields: fields, prior: 1 / Double(max(table.count, 2)))
        if let together = table.schema.together { learn(together, plan.groups[together.rule], &model) }
        return model
    }

    /// What people who live together have in common, over the pairs of a rule that are not one person's.
    private func learn(_ training: LinkageSchema.Training, _ groups: RuleGroups, _ model: inout LinkageModel) {
        let (patterns, step) = patterns(groups)
        var estimate = TogetherEstimate(model, fixed: training.fixed)
        for _ in 0..<60 where !estimate.improve(patterns) {}
        for field in model.fields.indices { model.fields[field].together = estimate.together[field] }
        let pairs = Double(table.count) * Double(max(table.count - 1, 1)) / 2
        model.togetherShare = min(estimate.expected * Double(step) / max(pairs, 1), 0.5)
    }

    /// Where no rule tells of a field: nine in ten agree.
    private static func guess(_ levels: Int) -> [Double] {
        (0..<levels).map { $0 == 0 ? 0.9 : 0.1 / Double(levels - 1) }
    }

    /// How often records of two people come to each level, over pairs drawn by a fixed seed.
    private func randomRates() -> [[Double]] {
        var tallies = table.schema.fields.map { $0.kind.levels.map { _ in 0.5 } }
        guard table.count > 1 else { return tallies.map(Self.shares) }
        var state: UInt64 = 0
        for _ in 0..<min(drawnPairs, table.count * 200) {
            state &+= 1
            let drawn = Mixing.mixed(state)
            let one = Int(((drawn >> 32) * UInt64(table.count)) >> 32)
            let other = Int(((drawn & 0xFFFF_FFFF) * UInt64(table.count)) >> 32)
            guard one != other else { continue }
            for field in tallies.indices {
                let level = comparer.outcome(field, table.cells.span, one * table.width, other * table.width, table)
                    .level
                if level > 0 { tallies[field][Int(level) - 1] += 1 }
            }
        }
        return tallies.map(Self.shares)
    }

    private static func shares(_ tally: [Double]) -> [Double] {
        let sum = tally.reduce(0, +)
        return tally.map { $0 / sum }
    }

    private func session(_ training: LinkageSchema.Training, _ groups: RuleGroups, _ random: [[Double]]) -> [[Double]] {
        let patterns = patterns(groups).patterns
        var estimate = Estimate(
            matching: random.map { rates in Self.guess(rates.count) }, share: 0.3, random: random,
            open: random.indices.filter { !training.fixed.contains($0) })
        for _ in 0..<60 where !estimate.improve(patterns) {}
        return estimate.matching
    }

    /// The patterns of the rule's pairs, of every so many groups where they are too many.
    private func patterns(_ groups: RuleGroups) -> (patterns: [PatternCounts.Entry], step: Int) {
        let sizes = zip(groups.starts, groups.starts.dropFirst()).map { Int($1 - $0) }
        let pairs = sizes.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
        let step = max(1, pairs / pairsOfRule)
        var patterns = PatternCounts()
        for group in stride(from: 0, to: groups.count, by: step) {
            let members = groups.members[Int(groups.starts[group])..<Int(groups.starts[group + 1])]
            for (index, one) in members.enumerated() {
                for other in members.dropFirst(index + 1) where one != other {
                    patterns.add(table.cells.span, Int(one) * table.width, Int(other) * table.width, comparer, table)
                }
            }
        }
        return (patterns.sorted, step)
    }
}
