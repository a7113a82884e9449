/// One of the four FEBRL sets, linked by ours, by Splink and by recordlinkage (`performance.md` G5).
struct FebrlResult: Codable, Sendable {
    /// Seconds from the records to the scored pairs, and the best F1 over all thresholds.
    struct Figures: Codable, Sendable {
        var seconds: Double
        var bestF1: Double

        enum CodingKeys: String, CodingKey {
            case seconds
            case bestF1 = "best_f1"
        }
    }

    /// Which of the four.
    var set: Int
    var records: Int
    /// The reading of the file is in its seconds; the peers have theirs in memory.
    var anju: Figures?
    var splink: Figures
    var recordlinkage: Figures
}
