/// What is believed of one person's pairs while it is learned.
struct Estimate {
    var matching: [[Double]]
    /// The share of one person's pairs among the pairs seen.
    var share: Double
    let random: [[Double]]
    /// The fields that are compared.
    let open: [Int]

    /// One turn over the patterns; true where little changed.
    mutating func improve(_ patterns: [PatternCounts.Entry]) -> Bool {
        var tallies = matching.map { $0.map { _ in 0.5 } }
        var (expected, all) = (0.0, 0.0)
        for (pattern, count) in patterns {
            let probability = probability(pattern) * Double(count)
            expected += probability
            all += Double(count)
            for field in open {
                let level = PatternCounts.level(pattern, field)
                if level > 0 { tallies[field][level - 1] += probability }
            }
        }
        guard all > 0 else { return true }
        let before = share
        share = min(max(expected / all, 1e-7), 1 - 1e-7)
        for field in open {
            let sum = tallies[field].reduce(0, +)
            matching[field] = tallies[field].map { $0 / sum }
        }
        return abs(share - before) < 1e-7
    }

    private func probability(_ pattern: UInt64) -> Double {
        var (same, two) = (share, 1 - share)
        for field in open {
            let level = PatternCounts.level(pattern, field)
            guard level > 0 else { continue }
            same *= matching[field][level - 1]
            two *= random[field][level - 1]
        }
        return same / (same + two)
    }
}
