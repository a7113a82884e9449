import AnjuDomain
import AnjuSQL
import AnjuSQLite

/// What the bench asks the pages for: read from the demonstration's own database before it is served.
struct DemoFacts: Sendable {
    /// Somebody as a clerk types them into the search.
    struct Known: Sendable {
        var name: String
        var birth: String
    }

    var people = 0
    var cases: [String] = []
    var known: [Known] = []
    var seals: [String] = []

    /// Reads up to `limit` of each, spread over the whole of it.
    init(folder: String, limit: Int) async throws {
        let database = try SQLiteDatabase(path: folder + "/anju.db")
        let (people, cases, seals) = try await database.read { transaction in
            (
                try transaction.rows("SELECT name_primary, birth_date FROM person ORDER BY id").map {
                    Known(name: try $0.get("name_primary"), birth: try $0.get("birth_date"))
                },
                try transaction.rows("SELECT id FROM case_file ORDER BY id").map { try $0.get("id", as: String.self) },
                try transaction.rows("SELECT seal FROM permit WHERE status = 'valid' ORDER BY id").map {
                    try $0.get("seal", as: String.self)
                }
            )
        }
        await database.close()
        self.people = people.count
        self.cases = Self.spread(cases, limit)
        known = Self.spread(people, limit)
        self.seals = Self.spread(seals, limit)
        guard !cases.isEmpty, !seals.isEmpty else {
            throw BenchFailure("the demonstration is too small to be measured")
        }
    }

    private static func spread<Element>(_ all: [Element], _ limit: Int) -> [Element] {
        all.count <= limit ? all : (0..<limit).map { all[$0 * all.count / limit] }
    }

    /// The number of the document that the `index`-th made-up person holds.
    static func document(_ index: Int) -> String {
        let body = "DEM" + String(100_000 + index).dropFirst()
        return body + String(CheckDigit.icao(body))
    }
}
