/// How an engine answered the same searches of the same people.
struct SearchResult: Codable, Sendable {
    /// One kind of searches.
    struct Kind: Codable, Sendable {
        var kind: String
        var asked: Int
        var found: Int
    }

    var engine: String
    var people: Int
    var seed: UInt64
    /// With the person among the first twenty.
    var kinds: [Kind]
    var found: Int
    var asked: Int
    var p50: Double
    var p95: Double
    /// Of fragments of one and of two characters, the same.
    var fragmentP95: Double
    /// Seconds until all people could be found.
    var built: Double

    var share: Double { asked == 0 ? 0 : Double(found) / Double(asked) }
}
