import AnjuSQL
import GRDB
import Synchronization

/// Writes that wait together become one transaction, and so share one sync of the disk.
///
/// Each member of several runs in a savepoint: one that throws is undone alone. Nobody is told anything before the commit is on disk,
/// and a commit that fails answers every member `unavailable`. Where somebody waits for a brief write, a group ends early:
/// who looks something up waits for a few milliseconds of others' work, not for all of it.
final class GroupCommit: Sendable {
    /// Waiting work: what it runs, and how its caller hears of a failure.
    struct Member: Sendable {
        var weight = Weight.usual
        /// Runs the body; the answer tells the caller of its success.
        let run: @Sendable (Connection) throws -> @Sendable () -> Void
        let fail: @Sendable (any Error) -> Void
    }

    /// How much was committed since the database was opened.
    struct Counts: Hashable, Sendable {
        /// Transactions, each synced once.
        var groups = 0
        /// Writes that succeeded in them.
        var commits = 0
    }

    private struct State {
        var waiting = WaitingWrites()
        var isScheduled = false
        var isClosed = false
        var counts = Counts()
        /// How long the last commit took to reach the disk.
        var lastSync = Duration.zero
    }

    /// More members would hold the first one's answer back for longer than a sync takes.
    private static let limit = 256

    /// How long others are written while a brief write waits; where the disk takes longer for a sync, half as long as that.
    private static let patience = Duration.milliseconds(1)

    private let pool: DatabasePool
    private let state = Mutex(State())

    init(_ pool: DatabasePool) {
        self.pool = pool
    }

    var counts: Counts { state.withLock { $0.counts } }

    /// How many members wait for the next group.
    var waitingCount: Int { state.withLock { $0.waiting.count } }

    /// Lets `member` take part in the next group; it is answered in any case.
    func join(_ member: Member) {
        enum Entry { case first, following, closed }
        let entry = state.withLock { state -> Entry in
            if state.isClosed { return .closed }
            state.waiting.append(member)
            defer { state.isScheduled = true }
            return state.isScheduled ? .following : .first
        }
        switch entry {
        case .first: schedule()
        case .following: break
        case .closed: member.fail(DatabaseFailure.unavailable("the database is closed"))
        }
    }

    /// Refuses members from now on; those that joined are still committed.
    func close() {
        state.withLock { $0.isClosed = true }
    }

    private func schedule() {
        pool.asyncWriteWithoutTransaction { self.drain(on: $0) }
    }

    private func drain(on connection: Connection) {
        commit(state.withLock { $0.waiting.take(Self.limit) }, on: connection)
        let hasMore = state.withLock { state in
            state.isScheduled = !state.waiting.isEmpty
            return state.isScheduled
        }
        if hasMore { schedule() }
    }

    private func commit(_ members: [Member], on connection: Connection) {
        var (members, outcomes): ([Member], [Outcome]) = (members, [])
        let isOnly = members.count == 1
        let began = ContinuousClock.now
        do {
            try connection.cachedStatement(sql: "BEGIN IMMEDIATE").execute()
            for member in members {
                outcomes.append(isOnly ? try runOnly(member, on: connection) : try run(member, on: connection))
                if outcomes.count < members.count, isEnough(member, since: began) { break }
            }
            giveBack(members.dropFirst(outcomes.count))
            members = Array(members.prefix(outcomes.count))
            guard connection.isInsideTransaction else { return outcomes.forEach { $0.tell() } }
            let ran = ContinuousClock.now
            try connection.cachedStatement(sql: "COMMIT").execute()
            state.withLock { $0.lastSync = .now - ran }
        } catch {
            undo(connection)
            let failure = DatabaseFailure(sqlite: error)
            guard failure.isRefusal else { return members.forEach { $0.fail(failure.asUnavailable) } }
            // A constraint that is checked at the commit: whose it is shows when each member commits alone.
            if let only = members.first, members.count == 1 { return only.fail(failure) }
            return members.forEach { commit([$0], on: connection) }
        }
        state.withLock { state in
            state.counts.groups += 1
            state.counts.commits += outcomes.count { $0.isSuccess }
        }
        for outcome in outcomes { outcome.tell() }
    }

    /// Whether a group is to end after `member`, as somebody behind it is to be answered sooner than those in it.
    private func isEnough(_ member: Member, since began: ContinuousClock.Instant) -> Bool {
        guard member.weight != .brief else { return false }
        return state.withLock { state in
            state.waiting.hasBrief && .now - began > max(Self.patience, state.lastSync / 2)
        }
    }

    private func giveBack(_ members: ArraySlice<Member>) {
        if !members.isEmpty { state.withLock { $0.waiting.giveBack(members) } }
    }

    /// What a member's caller will be told once the group is on disk.
    private struct Outcome {
        let isSuccess: Bool
        let tell: @Sendable () -> Void
    }

    /// Runs a member that shares its transaction with nobody: what it throws undoes all of it, and no savepoint is needed.
    private func runOnly(_ member: Member, on connection: Connection) throws -> Outcome {
        do {
            let tell = try member.run(connection)
            guard connection.isInsideTransaction else { throw DatabaseFailure.lostTransaction }
            return Outcome(isSuccess: true, tell: tell)
        } catch {
            guard connection.isInsideTransaction else { throw Self.cause(of: error) }
            try connection.cachedStatement(sql: "ROLLBACK").execute()
            return Outcome(isSuccess: false) { member.fail(error) }
        }
    }

    /// SQLite itself undoes the whole transaction for some faults, such as a full disk: that is everybody's reason.
    private static func cause(of error: any Error) -> DatabaseFailure {
        let cause = DatabaseFailure(sqlite: error)
        return cause.isPassing ? cause : DatabaseFailure.lostTransaction
    }

    /// Throws only where the whole transaction is gone.
    private func run(_ member: Member, on connection: Connection) throws -> Outcome {
        try connection.cachedStatement(sql: "SAVEPOINT member").execute()
        do {
            let tell = try member.run(connection)
            guard connection.isInsideTransaction else { throw DatabaseFailure.lostTransaction }
            try connection.cachedStatement(sql: "RELEASE member").execute()
            return Outcome(isSuccess: true, tell: tell)
        } catch {
            guard connection.isInsideTransaction else { throw Self.cause(of: error) }
            try connection.cachedStatement(sql: "ROLLBACK TO member").execute()
            try connection.cachedStatement(sql: "RELEASE member").execute()
            return Outcome(isSuccess: false) { member.fail(error) }
        }
    }

    private func undo(_ connection: Connection) {
        guard connection.isInsideTransaction else { return }
        try? connection.execute(sql: "ROLLBACK")
    }
}

extension DatabaseFailure {
    fileprivate static let lostTransaction = DatabaseFailure.unavailable("the transaction was undone by the engine")

    /// Whether the data were refused, not the commit.
    fileprivate var isRefusal: Bool {
        switch self {
        case .uniqueViolation, .foreignKeyViolation, .checkViolation: true
        case .full, .unavailable, .other: false
        }
    }

    /// Whether the disk or the lock refused, not the data or the program.
    fileprivate var isPassing: Bool {
        switch self {
        case .full, .unavailable: true
        case .uniqueViolation, .foreignKeyViolation, .checkViolation, .other: false
        }
    }

    /// Nothing was written, whatever the reason.
    fileprivate var asUnavailable: DatabaseFailure {
        switch self {
        case .full, .unavailable: self
        case .uniqueViolation(let words), .foreignKeyViolation(let words), .checkViolation(let words):
            .unavailable(words)
        case .other(let code, let words): .unavailable("\(code): \(words)")
        }
    }
}
