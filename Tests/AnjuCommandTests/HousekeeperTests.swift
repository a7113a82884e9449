import Logging
import Synchronization
import Testing

@testable import anju

/// The work behind the pages.
@Suite struct HousekeeperTests {
    private struct Mishap: Error {}

    @Test func `a chore that takes long keeps no other waiting, one that fails is done again, and the end is the end`()
        async throws
    {
        let turns = Mutex(0)
        let ended = Mutex(false)
        let (enough, done) = AsyncStream.makeStream(of: Void.self)
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        let housekeeper = Housekeeper(
            chores: [
                // Ends when it is cancelled and not before.
                Housekeeper.Chore(name: "long", pause: .zero) { try await Task.sleep(for: .seconds(86_400)) },
                Housekeeper.Chore(name: "short", pause: .zero) {
                    let turn = turns.withLock { turns in
                        turns += 1
                        return turns
                    }
                    if turn == 10 { done.finish() }
                    throw Mishap()
                },
            ], atEnd: Housekeeper.Chore(name: "end", pause: .zero) { ended.withLock { $0 = true } }, logger: logger)
        let running = Task { try await housekeeper.run() }
        for await _ in enough {}
        running.cancel()
        try await running.value
        #expect(turns.withLock { $0 } >= 10 && ended.withLock { $0 })
    }
}
