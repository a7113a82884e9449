import AnjuCore
import AnjuDomain
import AnjuMatching
import AnjuSQL
import AnjuStore

/// Keeps what officials search by true, behind the writers: makes the terms of who is new or changed for the store's own index,
/// and takes them into this process's memory.
public struct KeepSearchIndex: Sendable {
    /// People whose terms one transaction takes in.
    static let chunk = 64
    /// Pages of the store's own index that one transaction tidies.
    static let pages = 256

    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// Whether this process answers from its memory.
    public var isLoaded: Bool { centre.people.isLoaded }

    /// One round: loads the memory the first time, and takes in what was written since the last.
    ///
    /// Terms are made by one process at a time, which holds the lease as `holder`.
    public func run(holder: String) async throws {
        try await centre.people.load()
        try await centre.people.catchUp()
        try await makeTerms(upTo: .max, holder: holder)
    }

    /// Makes the terms that are missing, so that what was just written is found too.
    ///
    /// Throws `search.not-ready` where they are more than an answer can wait for: who is there would not be found.
    func makeTermsForAnswer() async throws {
        let most = 4 * Self.chunk
        guard try await makeTerms(upTo: most) == most else { return }
        let isMore = try await centre.ledger.prepare(.brief) { try !$0.unreadSearchables(limit: 1).isEmpty }
        if isMore { throw Problem(.unavailable, "search.not-ready") }
    }

    /// Makes the terms of at most `most` people; answers how many.
    @discardableResult
    func makeTerms(upTo most: Int, holder: String? = nil) async throws -> Int {
        var total = 0
        while total < most {
            let limit = min(Self.chunk, most - total)
            let unread = try await centre.ledger.prepare(.brief) { try $0.unreadSearchables(limit: limit) }
            if unread.isEmpty { break }
            let terms = unread.map { (person: $0, tokens: SearchTokens.of(SearchEntry($0))) }
            let now = centre.ambient.now()
            let isHeld = try await centre.ledger.writeImpersonal { transaction in
                if let holder,
                    try !transaction.takeLease(
                        "search", holder: holder, until: now.adding(seconds: 10), at: now)
                {
                    return false
                }
                try transaction.index(terms)
                return true
            }
            guard isHeld else { break }
            total += unread.count
            if unread.count < limit { break }
        }
        return total
    }

    /// Leaves no word of anybody who was removed in the store's own index.
    func tidy() async throws {
        let dialect = centre.ledger.dialect
        var isFirst = true
        while true {
            let begins = isFirst
            let isMore = try await centre.ledger.writeImpersonal {
                try $0.tidyTerms(isFirst: begins, pages: Self.pages, dialect)
            }
            if !isMore { return }
            isFirst = false
        }
    }
}
