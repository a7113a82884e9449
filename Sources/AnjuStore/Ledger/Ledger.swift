public import AnjuCore
public import AnjuDomain
import AnjuLog
public import AnjuSQL

/// The only door to the tables: a write ends in the entry of what it did, a personal read is entered before it is answered.
public struct Ledger: Sendable {
    let database: any Database
    let ambient: Ambient
    /// 32 fresh random bytes, of which salts are drawn.
    public let freshSecret: @Sendable () -> [UInt8]

    /// `secret` gives 32 random bytes for the salts of one write; by default the ambient's.
    public init(database: any Database, ambient: Ambient, secret: (@Sendable () -> [UInt8])? = nil) {
        (self.database, self.ambient) = (database, ambient)
        freshSecret = secret ?? { ambient.random(Commitment.saltLength) }
    }

    /// What an entry knows before the work begins.
    func stamp(_ actor: Actor, _ purpose: String, _ law: String) -> EntryStamp {
        EntryStamp(
            id: ID(ambient.token()), at: ambient.now(), actor: actor, purpose: purpose, law: law,
            secret: freshSecret())
    }

    /// Which engine is behind it.
    public var dialect: SQLDialect { database.dialect }

    /// Runs `body` in one transaction with the entry it answers: both are durable, or neither.
    ///
    /// `body` may run more than once; `isLong` says that it takes thousands of statements. Throws what `body` throws, and
    /// ``Problem`` `database.unavailable` where the engine cannot write now, `storage.full` where its disk is the reason.
    public func write<T: Sendable>(
        as actor: Actor, for purpose: String, law: String, isLong: Bool = false,
        _ body: @escaping @Sendable (any WriteTransaction) throws -> Audited<T>
    ) async throws -> T {
        let stamp = stamp(actor, purpose, law)
        return try await noting(stamp) {
            let work: @Sendable (any WriteTransaction) throws -> T = { transaction in
                let audited = try body(transaction)
                for (place, note) in audited.notes.enumerated() { try transaction.enter(stamp.at(place), note) }
                return audited.value
            }
            return try await database.write(isLong ? .long : .usual, work)
        }
    }

    /// Reads personal data: the snapshot is taken at once and released when its entry is durable.
    ///
    /// Where the entry cannot be written nothing is answered: no entry, no data. What `counting` keeps is written with it,
    /// and nothing is answered either where that throws.
    public func read<T: Sendable>(
        as actor: Actor, for purpose: String, law: String,
        counting: (@Sendable (any HousekeepingTransaction) throws -> Void)? = nil,
        _ body: @escaping @Sendable (any ReadTransaction) throws -> Disclosed<T>
    ) async throws -> T {
        let stamp = stamp(actor, purpose, law)
        return try await noting(stamp) {
            let disclosed = try await database.read(body)
            try await database.write(.brief) { transaction in
                try counting?(Housekeeping(transaction: transaction))
                for (place, note) in disclosed.notes.enumerated() { try transaction.enter(stamp.at(place), note) }
            }
            return disclosed.value
        }
    }

    /// Reads what is about nobody: settings, accounts, sessions, status lists.
    public func readImpersonal<T: Sendable>(_ body: @escaping @Sendable (any ReadTransaction) throws -> T) async throws
        -> T
    {
        try await reachable { try await database.read(body) }
    }

    /// Works out on a snapshot what a write will do.
    ///
    /// What is read here is told to nobody: it is answered with the entry of the write, or not at all.
    /// Where somebody waits for an answer that hangs on it, it is ``Weight/brief``.
    public func prepare<T: Sendable>(
        _ weight: Weight = .usual, _ body: @escaping @Sendable (any ReadTransaction) throws -> T
    ) async throws -> T {
        try await reachable { try await database.read(weight, body) }
    }

    /// Keeps what is about nobody and tells nothing: sessions seen, counters of tries, leases.
    public func writeImpersonal<T: Sendable>(
        _ body: @escaping @Sendable (any HousekeepingTransaction) throws -> T
    ) async throws -> T {
        try await reachable { try await database.write { try body(Housekeeping(transaction: $0)) } }
    }

    /// Overwrites what was removed, where the engine's files are ours.
    public func forget() async throws { try await reachable { try await database.forget() } }

    private func noting<T: Sendable>(_ stamp: EntryStamp, _ work: () async throws -> T) async throws -> T {
        do {
            return try await reachable(work)
        } catch let concealed as Concealed {
            try await enterDenial(of: stamp.actor, for: stamp.purpose, concealed)
            throw concealed.problem
        } catch let problem as Problem where problem.kind == .refused || Self.hiding.contains(problem.code) {
            try await enterDenial(of: stamp.actor, for: stamp.purpose, code: problem.code)
            throw problem
        }
    }

    func reachable<T: Sendable>(_ work: () async throws -> T) async throws -> T {
        do {
            return try await work()
        } catch DatabaseFailure.full {
            throw Problem(.unavailable, "storage.full")
        } catch DatabaseFailure.unavailable {
            throw Problem(.unavailable, "database.unavailable")
        }
    }
}
