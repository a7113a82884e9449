/// What linking one file came to: how fast, and how right; written alike by ours and by the peer.
struct LinkageFigures: Codable, Sendable {
    var records: Int
    /// Pairs of records that are about one person.
    var truePairs: Int
    /// Pairs that were given a probability of .0001 or more.
    var candidates: Int
    /// Seconds from the file on the disk to the scored pairs.
    var wall: Double
    /// Processor seconds of the same, all threads.
    var cpu: Double
    /// The most memory that the process held.
    var peakMB: Double
    /// The best mean of precision and recall over all thresholds.
    var bestF1: Double
    /// That of the pairs that are said to be sure to .99.
    var f1At99: Double
    var averagePrecision: Double
    /// Recall of all candidates.
    var ceiling: Double
    /// True pairs that share no identifier and no script of the name.
    var crossPairs: Int
    /// How many of those are found where the whole has a precision of .98; `nil` where there are none.
    var crossRecall: Double?
    /// Milliseconds to propose pairs of one new record against all, at the 95th of a hundred.
    var newRecordP95: Double?

    enum CodingKeys: String, CodingKey {
        case records, candidates, wall, cpu, ceiling
        case truePairs = "true_pairs"
        case peakMB = "peak_mb"
        case bestF1 = "best_f1"
        case f1At99 = "f1_at_99"
        case averagePrecision = "average_precision"
        case crossPairs = "cross_pairs"
        case crossRecall = "cross_recall"
        case newRecordP95 = "new_record_p95"
    }
}
