import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

/// How often one account may ask whether somebody is on file, whichever way it asks: by a search, or by registering a number
/// that is taken.
struct SearchLimit: Sendable {
    let actor: Actor
    let centre: Centre

    /// What tells that a number is somebody's.
    static let telling: Set<String> = ["person.already-registered", "person.held-elsewhere"]

    private var name: String { "search|" + actor.id }
    private var tooMany: Problem { Problem(.limited, "search.too-many", ["seconds": "\(FindPerson.window)"]) }

    /// Counts a search; one too many is entered as a denial, so that somebody can ask why, and throws `search.too-many`.
    func count() async throws {
        guard try await counted() > FindPerson.most else { return }
        throw try await entered()
    }

    /// Counts a search together with its entry: `read` asks ``check(in:)`` on its snapshot and ``count(in:)`` where the entry is
    /// written, so that the answer waits for one turn to write.
    ///
    /// What is wrong with a question tells something as well, such as that many fit it, and counts like an answer.
    func counting<T: Sendable>(_ read: () async throws -> T) async throws -> T {
        do {
            return try await read()
        } catch let problem as Problem where problem.code == tooMany.code {
            _ = try await counted()
            throw try await entered()
        } catch let problem as Problem where problem.kind != .unavailable {
            try await count()
            throw problem
        }
    }

    /// Throws `search.too-many` where the account has asked as often as it may.
    func check(in snapshot: any ReadTransaction) throws {
        if try tries(in: snapshot) >= FindPerson.most { throw tooMany }
    }

    /// Counts a search; throws `search.too-many` where others of the account were counted meanwhile.
    func count(in transaction: any HousekeepingTransaction) throws {
        if try transaction.countTry(name, window: FindPerson.window, at: centre.ambient.now()) > FindPerson.most {
            throw tooMany
        }
    }

    /// Counts an answer that told as much as a search does.
    func count(_ problem: Problem) async throws {
        if Self.telling.contains(problem.code) { _ = try await counted() }
    }

    /// Whether the account has asked more than it may; asked inside a transaction that something is told from.
    func isOver(in transaction: any ReadTransaction) throws -> Bool {
        try tries(in: transaction) > FindPerson.most
    }

    /// The refusal of one question too many, with its entry.
    func entered() async throws -> Problem {
        try await centre.ledger.enterDenial(of: actor, for: "registration", code: tooMany.code)
        return tooMany
    }

    private func tries(in transaction: any ReadTransaction) throws -> Int {
        try transaction.tries(name, window: FindPerson.window, at: centre.ambient.now())
    }

    private func counted() async throws -> Int {
        let (name, now) = (name, centre.ambient.now())
        return try await centre.ledger.writeImpersonal { try $0.countTry(name, window: FindPerson.window, at: now) }
    }
}
