/// How fast a page of a long list is read: the first, one very deep, and after each key of a search by the line's beginning.
struct ListResult: Codable, Sendable {
    var engine: String
    var buildings: Int
    /// Pages before the deep one, of fifty lines each.
    var pages: Int
    /// Milliseconds.
    var firstP50: Double
    var firstP95: Double
    var deepP50: Double
    var deepP95: Double
    var pressP95: Double

    /// What depth costs.
    var ratio: Double { firstP50 == 0 ? 0 : deepP50 / firstP50 }
}
