import AnjuSQL
import GRDB

/// Copies the write-ahead log back into the database file, once a second and beside the writers.
///
/// It has a connection of its own, so that no write waits for a checkpoint. A log that writers never let end is copied on
/// the writer's own queue, where nobody can append meanwhile, and so starts anew.
final class Checkpointer: Sendable {
    /// 64 MiB of pages: far more than a second of writes leaves.
    private static let longLog = 16_384

    /// Seconds that a checkpoint waits for readers while writers wait for it.
    private static let patience = 0.2

    private let connection: DatabaseQueue
    private let writer: DatabasePool
    private let rounds: Task<Void, Never>
    /// Whether the log is to be emptied as soon as nobody reads from it.
    private let owesEmptying = Owed()

    init(path: String, writer: DatabasePool, groups: GroupCommit) throws {
        var configuration = Configuration()
        configuration.busyMode = .timeout(Self.patience)
        configuration.label = "anju.checkpoint"
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA wal_autocheckpoint = 0") }
        let connection = try DatabaseQueue(path: path, configuration: configuration)
        (self.connection, self.writer) = (connection, writer)
        let owesEmptying = owesEmptying
        rounds = Task {
            var seen = 0
            while (try? await Task.sleep(for: .seconds(1))) != nil {
                if owesEmptying.isOwed { _ = await Self.emptyLog(on: connection, owesEmptying) }
                let groupsNow = groups.counts.groups
                if groupsNow == seen { continue }
                seen = groupsNow
                await Self.copyLog(on: connection, or: writer)
            }
        }
    }

    deinit {
        rounds.cancel()
    }

    /// One round, now.
    func run() async {
        await Self.copyLog(on: connection, or: writer)
    }

    /// A checkpoint that cannot run now, for a full disk or a lock, is tried again in the next round.
    private static func copyLog(on connection: DatabaseQueue, or writer: DatabasePool) async {
        let pages = try? await connection.writeWithoutTransaction { try $0.checkpoint(.passive).walFrameCount }
        guard let pages, pages > longLog else { return }
        _ = try? await writer.writeWithoutTransaction { try $0.checkpoint(.passive) }
    }

    /// Copies the log back and cuts it to nothing, so that no removed row stands in it.
    ///
    /// Whoever reads from it is waited for a second; after that it is tried again in each round.
    func empty() async {
        for _ in 0..<5 where await Self.emptyLog(on: connection, owesEmptying) { return }
    }

    /// Writers wait no longer for it than ``patience``.
    private static func emptyLog(on connection: DatabaseQueue, _ owed: Owed) async -> Bool {
        let isEmpty = await (try? connection.writeWithoutTransaction { try $0.checkpoint(.truncate) }) != nil
        owed.isOwed = !isEmpty
        return isEmpty
    }

    /// Ends the rounds and closes the connection.
    func stop() async {
        rounds.cancel()
        await rounds.value
        try? connection.close()
    }
}
