import Synchronization

/// Everybody of a city, in memory, found by fragments and slips in any script.
///
/// People are held in shards, each behind a lock of its own: a question passes through them one after the other, so that it waits
/// for a writer, or another question, in one shard at a time. It is a cache and holds nothing that its table does not.
public final class SearchIndex: Sendable {
    private struct Book: Sendable {
        var terms = TermBook()
        var places: [String: UInt32] = [:]
        var areas: [String] = []
        var areaNumbers: [String: UInt16] = [:]
        var shards: [Shard] = []
    }

    private final class Shard: Sendable {
        let state = Mutex(SearchShard())
    }

    private let book = Mutex(Book())

    public init() {}

    /// How many people are in it.
    public var count: Int { book.withLock { $0.places.count } }

    /// How many words, lines and numbers it knows: those of the people in it, and no others.
    public var terms: Int { book.withLock { $0.terms.count } }

    /// Takes a person in, or instead of what was held of them.
    public func put(_ entry: SearchEntry) {
        let made = EntryTerms(entry)
        book.withLock { book in
            Self.remove(entry.id, from: &book)
            let terms = made.held(in: &book.terms)
            let area = Self.area(entry.area, in: &book)
            let number = Self.roomy(&book)
            let record = SearchShard.Record(id: entry.id, terms: terms)
            let slot = book.shards[number].state.withLock {
                $0.insert(record, born: AskedDate.packed(entry.born), area: area)
            }
            book.places[entry.id] = UInt32(number) << 16 | UInt32(slot)
        }
    }

    /// Forgets a person, and every word that nobody else has.
    public func remove(_ id: String) { book.withLock { Self.remove(id, from: &$0) } }

    private static func remove(_ id: String, from book: inout Book) {
        guard let place = book.places.removeValue(forKey: id) else { return }
        let slot = UInt16(place & 0xFFFF)
        let terms = book.shards[Int(place >> 16)].state.withLock { shard in
            let terms = shard.records[Int(slot)]?.terms ?? []
            shard.remove(slot)
            return terms
        }
        for term in terms { book.terms.release(term & SearchShard.number) }
    }

    private static func area(_ code: String, in book: inout Book) -> UInt16 {
        if let number = book.areaNumbers[code] { return number }
        let number = UInt16(min(book.areas.count, Int(UInt16.max) - 1))
        book.areas.append(code)
        book.areaNumbers[code] = number
        return number
    }

    private static func roomy(_ book: inout Book) -> Int {
        for number in book.shards.indices.reversed() where book.shards[number].state.withLock({ $0.hasRoom }) {
            return number
        }
        book.shards.append(Shard())
        return book.shards.count - 1
    }

    /// The best `limit` people whom the question fits, by what the scope lets them be found by.
    public func search(_ text: String, in scope: SearchScope = SearchScope(), limit: Int = 20) -> [SearchHit] {
        let question = SearchQuestion(text)
        let prepared = book.withLock { book -> Prepared? in
            var planner = SearchPlanner(book.terms, fields: scope.fields, people: book.places.count)
            guard let plan = planner.plan(question) else { return nil }
            let allowed = book.areas.map { area in scope.areas.contains { area.hasPrefix($0) } }
            var apart: [Int: [UInt16: SearchFields]] = [:]
            for (id, fields) in scope.exceptions {
                guard let place = book.places[id] else { continue }
                apart[Int(place >> 16), default: [:]][UInt16(place & 0xFFFF)] = fields.intersection(scope.fields)
            }
            return Prepared(plan: plan, allowed: allowed, apart: apart, shards: book.shards)
        }
        return prepared?.hits(scope.fields, limit: limit) ?? []
    }

    private struct Prepared {
        var plan: SearchPlan
        var allowed: [Bool]
        /// The exceptions of each shard, each with what is left to find them by.
        var apart: [Int: [UInt16: SearchFields]]
        var shards: [Shard]

        /// The best of all shards: more than are asked for are looked at as a whole, and the exceptions, each by itself.
        func hits(_ fields: SearchFields, limit: Int) -> [SearchHit] {
            var best = BestFew(limit: limit * 4)
            for number in shards.indices {
                let apart = Set(apart[number, default: [:]].keys)
                let found = shards[number].state.withLock {
                    $0.best(plan, allowed: allowed, apart: apart, limit: limit * 4)
                }
                for candidate in found { best.offer(candidate, of: number) }
            }
            let ranking = SearchRanking(plan: plan, fields: fields)
            var hits = best.candidates.compactMap { hit(shard: $0.shard, $0.candidate.slot, ranking) }
            for (number, exceptions) in apart {
                for (slot, fields) in exceptions where !fields.isEmpty {
                    if let hit = hit(shard: number, slot, SearchRanking(plan: plan, fields: fields)) {
                        hits.append(hit)
                    }
                }
            }
            return Array(hits.sorted { ($0.score, $1.id) > ($1.score, $0.id) }.prefix(limit))
        }

        /// The person as they are held now, who may have changed since they scored.
        private func hit(shard number: Int, _ slot: UInt16, _ ranking: SearchRanking) -> SearchHit? {
            shards[number].state.withLock { shard in
                let area = Int(shard.area(slot))
                guard allowed.indices.contains(area), allowed[area], let record = shard.records[Int(slot)],
                    let verdict = ranking.verdict(record, born: shard.born(slot))
                else { return nil }
                return SearchHit(id: record.id, score: verdict.score, reasons: verdict.reasons)
            }
        }
    }

    /// Bytes held, as far as the sizes of the tables tell.
    public var bytes: Int {
        book.withLock { book in
            book.terms.bytes + book.places.capacity * 21 + book.shards.reduce(0) { $0 + $1.state.withLock { $0.bytes } }
        }
    }
}
