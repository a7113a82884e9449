#if Postgres
import AnjuMatching
import AnjuPostgres
import AnjuSQL
import AnjuTesting

/// PostgreSQL's `pg_trgm`: every word as a fragment, and where that finds nobody the most similar.
struct TrigramPeer {
    /// Fills it, and lets `ask` ask it; seconds until all could be found.
    func asked<T: Sendable>(
        _ people: [SearchEntry], _ ask: @escaping @Sendable (Double, (String) throws -> [String]) throws -> T
    ) async throws -> T {
        let server = PostgresServer(durableWith: ["shared_buffers=512MB", "max_wal_size=4GB"])
        let database = try await PostgresDatabase(try await server.letteredDatabase("trigrams"), connections: 1)
        let watch = Watch()
        try await database.write {
            try $0.run("CREATE EXTENSION pg_trgm")
            try $0.run("CREATE TABLE held (id TEXT NOT NULL, words TEXT NOT NULL)")
        }
        try await database.hold(people)
        try await database.write { try $0.run("CREATE INDEX held_words ON held USING gin (words gin_trgm_ops)") }
        try await database.write { try $0.run("ANALYZE held") }
        let built = watch.seconds
        let result = try await database.read { transaction in
            try ask(built) { text in
                let fragments = text.split(separator: " ").map { "%" + $0.replacing("%", with: "") + "%" }
                let held = SQL.joined(fragments.map { "words ILIKE \($0)" }, separator: " AND ")
                let found: [String] = try transaction.rows("SELECT id FROM held WHERE \(held) LIMIT 20").map {
                    try $0.get("id")
                }
                if !found.isEmpty { return found }
                return try transaction.rows(
                    "SELECT id FROM held WHERE \(text) <% words ORDER BY \(text) <<-> words LIMIT 20"
                ).map { try $0.get("id") }
            }
        }
        await database.close()
        return result
    }
}
#endif
