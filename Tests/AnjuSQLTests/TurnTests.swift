import AnjuSQL
import AnjuSQLite
import AnjuTesting
import Dispatch
import Foundation
import Synchronization
import Testing

#if Postgres
import AnjuPostgres
#endif

/// Who goes first where several wait for their turn.
@Suite struct TurnTests {
    /// The order in which work was done.
    private final class Order: Sendable {
        private let done = Mutex<[String]>([])
        func note(_ name: String) { done.withLock { $0.append(name) } }
        var all: [String] { done.withLock { $0 } }
    }

    /// Holds the writer, queues work behind it in this order, lets it go, and answers in what order it was done.
    private func order(
        _ weights: [Weight], _ database: SQLiteDatabase, _ body: @escaping @Sendable (Int) -> Void = { _ in }
    ) async throws -> [String] {
        let (order, others) = (Order(), DispatchSemaphore(value: 0))
        let (began, begin) = AsyncStream.makeStream(of: Void.self)
        async let first: Void = database.write { _ in
            begin.finish()
            others.wait()
        }
        for await _ in began {}
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (number, weight) in weights.enumerated() {
                group.addTask {
                    try await database.write(weight) { _ in
                        order.note("\(weight)\(number)")
                        body(number)
                    }
                }
                while database.waitingCount <= number { await Task.yield() }
            }
            others.signal()
            try await group.waitForAll()
        }
        try await first
        return order.all
    }

    @Test func `brief writes go ahead, and the others keep their order`() async throws {
        let database = try SQLiteDatabase.inMemory()
        let done = try await order([.usual, .long, .usual, .brief, .long, .brief], database)
        #expect(done == ["brief3", "brief5", "usual0", "long1", "usual2", "long4"])
        await database.close()
    }

    @Test func `a flood of brief writes holds back nobody for more than one group of them`() async throws {
        let database = try SQLiteDatabase.inMemory()
        let before = database.commitCounts.groups
        let weights: [Weight] = Array(repeating: .brief, count: 300) + [.usual, .long]
        let done = try await order(weights, database)
        // 256 are the most of a group; then come the others, and then the rest of the brief ones.
        let (usual, long) = (done.firstIndex(of: "usual300"), done.firstIndex(of: "long301"))
        #expect(usual == 256)
        #expect(long == 301)
        #expect(database.commitCounts.groups - before == 5)
        await database.close()
    }

    @Test func `a group ends early where a brief write comes, and nobody in it is lost`() async throws {
        let database = try SQLiteDatabase.inMemory()
        let order = Order()
        let late = Mutex<Task<Void, any Error>?>(nil)
        let done = try await self.order(Array(repeating: .usual, count: 20), database) { number in
            order.note("usual\(number)")
            guard number == 3 else { return }
            // Comes while the fourth runs, which takes longer than anybody's patience.
            late.withLock { $0 = Task { try await database.write(.brief) { _ in order.note("brief") } } }
            while database.waitingCount == 0 { Pause.milliseconds(1) }
            Pause.milliseconds(30)
        }
        try await late.withLock(\.self)?.value
        #expect(done.count == 20)
        #expect(order.all == (0..<4).map { "usual\($0)" } + ["brief"] + (4..<20).map { "usual\($0)" })
        await database.close()
    }

    @Test func `long work hears whether somebody waits`() async throws {
        let database = try SQLiteDatabase.inMemory()
        let alone = try await database.write(.long) { $0.isAwaited }
        #expect(!alone)
        let heard = Order()
        _ = try await order([.long, .usual], database)
        let (began, begin) = AsyncStream.makeStream(of: Void.self)
        async let long: Void = database.write(.long) { transaction in
            begin.finish()
            while !transaction.isAwaited { Pause.milliseconds(1) }
            heard.note("awaited")
        }
        for await _ in began {}
        try await database.write { _ in heard.note("usual") }
        try await long
        #expect(heard.all == ["awaited", "usual"])
        await database.close()
    }

    @Test func `what is read for a write takes no connection from an answer`() async throws {
        let folder = NSTemporaryDirectory() + "/anju-turn-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        // As few connections as a deployment may set.
        let database = try SQLiteDatabase(path: folder + "/a.db", readers: 1)
        let held = DispatchSemaphore(value: 0)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<40 { group.addTask { try await database.read(.usual) { _ in held.wait() } } }
            // Forty wait for one another, and an answer for none of them.
            for _ in 0..<10 { #expect(try await database.read { try $0.rows("SELECT 1 AS n").count } == 1) }
            for _ in 0..<40 { held.signal() }
            try await group.waitForAll()
        }
        await database.close()
        await #expect(throws: DatabaseFailure.self) { try await database.read(.usual) { _ in } }
    }

    #if Postgres
    @Test func `on one connection reads overtake writes, but no more than three in a row`() async throws {
        let server = PostgresServer()
        let database = try await server.makeDatabase(connections: 1)
        let (order, others) = (Order(), DispatchSemaphore(value: 0))
        let (began, begin) = AsyncStream.makeStream(of: Void.self)
        async let first: Void = database.read { _ in
            begin.finish()
            others.wait()
        }
        for await _ in began {}
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<2 {
                group.addTask { try await database.write { _ in order.note("write\(number)") } }
                while database.waitingCount <= number { await Task.yield() }
            }
            for number in 0..<8 {
                group.addTask { try await database.read { _ in order.note("read\(number)") } }
                while database.waitingCount <= number + 2 { await Task.yield() }
            }
            others.signal()
            try await group.waitForAll()
        }
        try await first
        let isRead = order.all.map { $0.hasPrefix("read") }
        #expect(isRead == [true, true, true, false, true, true, true, false, true, true])
        #expect(order.all.filter { $0.hasPrefix("write") } == ["write0", "write1"])
        await database.close()
    }
    #endif
}

/// Time that passes on a thread that no task needs.
private enum Pause {
    static func milliseconds(_ count: UInt32) {
        _ = DispatchSemaphore(value: 0).wait(timeout: .now() + .milliseconds(Int(count)))
    }
}
