import AnjuMatching
import AnjuPopulation

/// Proposals held against the truth.
struct Quality {
    private(set) var bestF1 = 0.0
    /// Of the proposals that are said to be as sure as that.
    private(set) var precisionAt99 = 0.0
    private(set) var recallAt99 = 0.0

    init(_ linkage: Linkage, _ records: [RegisterRecord]) {
        let sizes = Dictionary(grouping: records, by: \.person).values.map(\.count)
        let total = Double(sizes.reduce(0) { $0 + $1 * ($1 - 1) / 2 })
        var (hits, found) = (0.0, 0.0)
        for pair in linkage.pairs.sorted(by: { $0.bits > $1.bits }) {
            found += 1
            if records[Int(pair.left)].person == records[Int(pair.right)].person { hits += 1 }
            bestF1 = max(bestF1, 2 * hits / (found + total))
            guard linkage.probability(pair) >= 0.99 else { continue }
            (precisionAt99, recallAt99) = (hits / found, hits / total)
        }
    }
}
