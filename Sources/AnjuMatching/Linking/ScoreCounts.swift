/// How many pairs came to which sum of bits, in steps of a sixteenth.
struct ScoreCounts: Sendable {
    private static let (lowest, highest, step) = (-96.0, 160.0, 16.0)
    private(set) var counts = [UInt32](repeating: 0, count: Int((highest - lowest) * step) + 1)

    mutating func add(_ bits: Double) {
        counts[Int((min(max(bits, Self.lowest), Self.highest) - Self.lowest) * Self.step)] += 1
    }

    mutating func add(_ others: ScoreCounts) {
        for index in counts.indices { counts[index] += others.counts[index] }
    }

    /// The share of one person's pairs among `pairs` that explains itself: the sum of all probabilities under it.
    ///
    /// Pairs that were never compared are taken for two people's. The share is of all pairs, so that the probabilities
    /// mean the same in a small register and in a great one.
    func prior(ofPairs pairs: Double, from start: Double) -> Double {
        var prior = start
        for _ in 0..<200 {
            let bits = Bits.log2(prior / (1 - prior))
            var matches = 0.0
            for (index, count) in counts.enumerated() where count > 0 {
                let score = Self.lowest + (Double(index) + 0.5) / Self.step
                matches += Double(count) * Bits.probability(score + bits)
            }
            let next = min(max(matches, 0.5) / pairs, 0.5)
            let change = abs(next - prior)
            prior = next
            if change < prior * 1e-6 { break }
        }
        return prior
    }
}
