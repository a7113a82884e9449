/// Clerks who take turns at searching: an account makes a bounded number of searches in ten minutes, as a hall's does.
actor Searchers {
    /// Searches that an account makes here; the program allows sixty.
    static let each = 55

    private let clerks: [PageClient]
    private var asked = 0

    init(_ clerks: [PageClient]) { self.clerks = clerks }

    /// Sends a search as the clerk whose turn it is.
    func find(_ form: [String: String]) async throws -> PageClient.Answer {
        let clerk = clerks[min(asked / Self.each, clerks.count - 1)]
        asked += 1
        return try await clerk.post("/counter/find", form)
    }

    /// Clerks that so many searches need.
    static func needed(for searches: Int) -> Int { searches / each + 1 }
}
