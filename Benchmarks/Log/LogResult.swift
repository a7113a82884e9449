/// What the tamper-evident log costs and does on one engine.
struct LogResult: Codable, Sendable {
    var engine: String
    var entries: Int
    /// Entries about two people each, by 64 writers at once, each durable.
    var writtenPerSecond: Double
    /// Of what waited: into the order, the tree and signed checkpoints.
    var sequencedPerSecond: Double
    /// Proofs made for a person, opening beside them, one after the other.
    var provenPerSecond: Double
    /// The whole check, entries a second.
    var checkedPerSecond: Double
    /// Milliseconds of a small read, without an entry and with one; one after the other.
    var plainMedian, plainP99, enteredMedian, enteredP99: Double
}
