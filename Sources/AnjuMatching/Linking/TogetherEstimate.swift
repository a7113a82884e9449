/// What is believed of two people who live together while it is learned: one person's pairs are known by now.
struct TogetherEstimate {
    private(set) var together: [[Double]]
    /// How many of the pairs seen are of two people.
    private(set) var expected = 0.0
    private let model: LinkageModel
    private let open: [Int]
    private var share = 0.5

    /// So many pairs of strangers are added to what is counted, so that few pairs do not say too much.
    private static let strangers = 20.0

    init(_ model: LinkageModel, fixed: [Int]) {
        self.model = model
        open = model.fields.indices.filter { !fixed.contains($0) }
        together = model.fields.map(\.random)
        for field in fixed {
            // They agree in what the rule asks as one person's records do that have not moved.
            var rates = model.fields[field].matching
            rates[rates.count - 1] = 0
            let sum = rates.reduce(0, +)
            together[field] = rates.enumerated().map { $0 == rates.count - 1 ? 0.05 : $1 / sum * 0.95 }
        }
    }

    /// One turn over the patterns; true where little changed.
    mutating func improve(_ patterns: [PatternCounts.Entry]) -> Bool {
        var tallies = model.fields.map { $0.random.map { $0 * Self.strangers } }
        var all = 0.0
        expected = 0
        for (pattern, count) in patterns {
            let two = (1 - probability(pattern)) * Double(count)
            expected += two
            all += Double(count)
            for field in open {
                let level = PatternCounts.level(pattern, field)
                if level > 0 { tallies[field][level - 1] += two }
            }
        }
        guard all > 0 else { return true }
        let before = share
        share = min(max(1 - expected / all, 1e-7), 1 - 1e-7)
        for field in open {
            let sum = tallies[field].reduce(0, +)
            together[field] = tallies[field].map { $0 / sum }
        }
        return abs(share - before) < 1e-7
    }

    private func probability(_ pattern: UInt64) -> Double {
        var (same, two) = (share, 1 - share)
        for field in open {
            let level = PatternCounts.level(pattern, field)
            guard level > 0 else { continue }
            same *= model.fields[field].matching[level - 1]
            two *= together[field][level - 1]
        }
        return same / (same + two)
    }
}
