import Foundation

/// Measured values, in their order, and what is said of them.
struct Sample: Sendable {
    /// The smallest first.
    let sorted: [Double]

    init(_ values: some Sequence<Double>) { sorted = values.sorted() }

    var count: Int { sorted.count }
    var least: Double { sorted.first ?? 0 }
    var greatest: Double { sorted.last ?? 0 }

    /// The middle value; of an even number of values the mean of the two in the middle.
    var median: Double {
        guard !sorted.isEmpty else { return 0 }
        let half = sorted.count / 2
        return sorted.count.isMultiple(of: 2) ? (sorted[half - 1] + sorted[half]) / 2 : sorted[half]
    }

    /// The smallest value that at least `percent` of a hundred values do not exceed (nearest rank): always one that was measured.
    func percentile(_ percent: Double) -> Double {
        guard !sorted.isEmpty else { return 0 }
        let rank = Int((percent / 100 * Double(sorted.count)).rounded(.up))
        return sorted[min(max(rank, 1), sorted.count) - 1]
    }
}
