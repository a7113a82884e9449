import AnjuMatching
import AnjuTesting
import Foundation

/// The same 2,000 searches of the same made-up people by our index, by FTS5 with trigrams and by pg_trgm, one after the other on one thread.
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
            results.append(
                try await FullTextPeer(folder: folder).asked(asked.people) { built, find in
                    try measured("FTS5 trigram", asked, built, by: find)
                })
            #if Postgres
            // A second for a search where every likeness is weighed: each fifth tells enough.
            let fewer = asked.thinned(by: isQuick ? 1 : 5)
            results.append(
                try await TrigramPeer().asked(asked.people) { built, find in
                    try measured("pg_trgm", fewer, built, by: find)
                })
            #endif
        }
        return results
    }

    /// What both engines are asked.
    private struct Asked: Sendable {
        var people: [SearchEntry]
        var seed: UInt64
        var searches: [MadeRegister.Search]
        /// One and two characters of names that are held in characters.
        var fragments: [String]

        /// Every so-many-eth search, and all fragments.
        func thinned(by step: Int) -> Asked {
            var fewer = self
            fewer.searches = searches.indices.filter { $0 % step == 0 }.map { searches[$0] }
            return fewer
        }
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
