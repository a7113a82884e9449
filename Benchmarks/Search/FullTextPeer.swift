import AnjuMatching
import AnjuSQL
import AnjuSQLite
import Foundation

/// SQLite's own full-text index with the trigram tokenizer: words of three characters and more, all of them.
struct FullTextPeer {
    let folder: String

    /// Fills it, and lets `ask` ask it; seconds until all could be found.
    func asked<T: Sendable>(
        _ people: [SearchEntry], _ ask: @escaping @Sendable (Double, (String) throws -> [String]) throws -> T
    ) async throws -> T {
        let path = folder + "/search-\(UUID().uuidString).db"
        defer { for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) } }
        let database = try SQLiteDatabase(path: path)
        let watch = Watch()
        try await database.write {
            try $0.run("CREATE VIRTUAL TABLE held USING fts5(id UNINDEXED, words, tokenize = 'trigram')")
        }
        try await database.hold(people)
        let built = watch.seconds
        let result = try await database.read { transaction in
            try ask(built) { text in
                let words = text.split(separator: " ").filter { $0.count >= 3 }
                if words.isEmpty { return [] }
                let match = words.map { "\"" + $0.replacing("\"", with: "") + "\"" }.joined(separator: " ")
                return try transaction.rows(
                    "SELECT id FROM held WHERE held MATCH \(match) ORDER BY rank LIMIT 20"
                ).map { try $0.get("id") }
            }
        }
        await database.close()
        return result
    }
}
