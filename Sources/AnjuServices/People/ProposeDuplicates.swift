import AnjuCore
import AnjuDomain
import AnjuMatching
import AnjuSQL
import AnjuStore

/// Proposes pairs of files that could be one person's: of everybody who is new or changed, one after the other.
///
/// A pair that nobody answers goes after thirty days (Decision 34), and its people are compared again. What was answered for
/// good is never proposed again while both people are kept.
public struct ProposeDuplicates: Sendable {
    /// For how long a proposal stands.
    static let days = 30
    /// People read at once.
    static let chunk = 50

    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// Compares at most `most` people; answers how many pairs were proposed.
    ///
    /// One process at a time does it, which holds the lease as `holder`. Somebody whose file cannot be read holds back nobody
    /// else: what was the matter is thrown when the others are done.
    @discardableResult
    public func run(holder: String, most: Int = 2_000) async throws -> Int {
        guard try await isHeld(by: holder, isFirst: true) else { return 0 }
        let registered = try await centre.ledger.prepare { try $0.peopleCount() }
        var (total, compared) = (0, 0)
        var (last, failure): (ID<Person>?, (any Error)?) = (nil, nil)
        while compared < most {
            let after = last
            let people = try await centre.ledger.prepare { try $0.uncompared(after: after, limit: Self.chunk) }
            for person in people {
                do {
                    total += try await compare(person, among: registered)
                } catch let error where !Self.isEverybodys(error) {
                    failure = failure ?? error
                }
            }
            (last, compared) = (people.last ?? last, compared + people.count)
            if people.count < Self.chunk { break }
            try Task.checkCancellation()
            guard try await isHeld(by: holder) else { break }
        }
        if let failure { throw failure }
        return total
    }

    /// Takes or renews the lease.
    private func isHeld(by holder: String, isFirst: Bool = false) async throws -> Bool {
        let now = centre.ambient.now()
        return try await centre.ledger.writeImpersonal { transaction in
            let until = now.adding(seconds: 120)
            guard try transaction.takeLease("duplicates", holder: holder, until: until, at: now) else { return false }
            if isFirst { try transaction.removePairs(expiredAt: now) }
            return true
        }
    }

    /// Whether the next person would meet the same: the database is away, or the work was broken off.
    private static func isEverybodys(_ error: any Error) -> Bool {
        error is CancellationError || (error as? Problem)?.kind == .unavailable
    }

    /// Compares one person with everybody; answers how many pairs were proposed.
    private func compare(_ id: ID<Person>, among registered: Int) async throws -> Int {
        let centre = centre
        let found = try await centre.ledger.prepare { transaction -> Found? in
            guard let person = try transaction.compared([id]).first else { return nil }
            let known = try transaction.paired(with: id)
            let pairs = try DuplicateFinder(centre: centre, in: transaction, people: registered).pairs(
                of: person, besides: known)
            return Found(
                version: person.version,
                pairs: pairs.map { ($0.other.person.id, Int($0.explanation.probability * 1_000)) })
        }
        guard let found else { return 0 }
        if found.pairs.isEmpty {
            try await centre.ledger.writeImpersonal { try $0.noteCompared(id, version: found.version) }
            return 0
        }
        let now = centre.ambient.now()
        let pairs = found.pairs.map { other, probability in
            DuplicatePair(
                id: centre.ambient.id(), one: min(id, other), other: max(id, other), probability: probability,
                standing: .open, proposedAt: now, expiresAt: now.adding(days: Self.days), version: 1)
        }
        return try await centre.ledger.write(as: .program, for: "operation", law: law) { transaction in
            try transaction.noteCompared(id, version: found.version)
            let fresh = try pairs.filter { try transaction.propose($0) }
            let people = Set(fresh.flatMap { [$0.one, $0.other] }).sorted()
            return Audited(fresh.count, .duplicateProposed, on: id.rawValue, of: people, detail: "\(fresh.count)")
        }
    }

    private struct Found: Sendable {
        var version: Int
        var pairs: [(ID<Person>, Int)]
    }

    private var law: String { centre.present.rights.law(of: "registration", .compare) }
}
