import AnjuMatching
import AnjuSQL
import AnjuSQLite
import AnjuTesting
import Foundation

/// The same 2,000 searches of the same made-up people by our index and by FTS5 with trigrams, one after the other on one thread.
struct SearchBench {
    let folder: String
    let isQuick: Bool

    /// People and seeds; a search is asked of each kind so many times.
    private var sizes: [(people: Int, seed: UInt64)] {
        isQuick ? [(10_000, 71_001)] : [(100_000, 71_001), (1_000_000, 71_002)]
    }
    private var each: Int { isQuick ? 10 : 75 }

    func run() async throws -> [SearchResult] {
        var results: [SearchResult] = []
        for size in sizes {
            var register = MadeRegister(people: size.people, seed: size.seed)
            let searches = register.searches(each: each)
            let asked = Asked(
                people: register.people.map(\.entry), seed: size.seed, searches: searches,
                fragments: Self.fragments(register, each))
            results.append(ours(asked))
            results.append(try await trigrams(asked))
        }
        return results
    }

    /// What both engines are asked.
    private struct Asked {
        var people: [SearchEntry]
        var seed: UInt64
        var searches: [MadeRegister.Search]
        /// One and two characters of names that are held in characters.
        var fragments: [String]
    }

    private static func fragments(_ register: MadeRegister, _ count: Int) -> [String] {
        let held = register.people.lazy.compactMap(\.entry.names.first).filter { name in
            name.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
        }
        return held.prefix(count).enumerated().map { String($1.suffix($0 % 2 + 1)) }
    }

    private func ours(_ asked: Asked) -> SearchResult {
        let watch = Watch()
        let index = SearchIndex()
        for entry in asked.people { index.put(entry) }
        let built = watch.seconds
        return measured("Anju", asked, built) { index.search($0).map(\.id) }
    }

    /// SQLite's own full-text index with the trigram tokenizer: words of three characters and more, all of them.
    private func trigrams(_ asked: Asked) async throws -> SearchResult {
        let path = folder + "/search-\(UUID().uuidString).db"
        defer { for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) } }
        let database = try SQLiteDatabase(path: path)
        let watch = Watch()
        try await database.write {
            try $0.run("CREATE VIRTUAL TABLE held USING fts5(id UNINDEXED, words, tokenize = 'trigram')")
        }
        for start in stride(from: 0, to: asked.people.count, by: 10_000) {
            let part = asked.people[start..<min(start + 10_000, asked.people.count)]
            try await database.write { transaction in
                for entry in part {
                    let words = entry.names + [entry.born] + entry.tails + entry.places + entry.employers
                    try transaction.run(
                        "INSERT INTO held (id, words) VALUES (\(entry.id), \(words.joined(separator: " ")))")
                }
            }
        }
        let built = watch.seconds
        let result = try await database.read { transaction in
            try measured("FTS5 trigram", asked, built) { text in
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

    private func measured(
        _ engine: String, _ asked: Asked, _ built: Double, by find: (String) throws -> [String]
    ) rethrows -> SearchResult {
        var times: [Double] = []
        let table = try FoundTable(asked.searches) { text in
            let watch = Watch()
            defer { times.append(watch.milliseconds) }
            return try find(text)
        }
        var fragments: [Double] = []
        for text in asked.fragments {
            let watch = Watch()
            _ = try find(text)
            fragments.append(watch.milliseconds)
        }
        let sample = Sample(times)
        return SearchResult(
            engine: engine, people: asked.people.count, seed: asked.seed,
            kinds: table.rows.map { SearchResult.Kind(kind: $0.kind, asked: $0.asked, found: $0.found) },
            found: table.rows.map(\.found).reduce(0, +), asked: times.count, p50: sample.median,
            p95: sample.percentile(95), fragmentP95: Sample(fragments).percentile(95), built: built)
    }
}
