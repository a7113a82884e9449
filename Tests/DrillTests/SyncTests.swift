import AnjuTesting
import AsyncHTTPClient
import Foundation
import Testing

/// What the system saw: a commit of the log is synced before anybody hears of it.
@Suite struct SyncTests {
    @Test func `every group that anju commits under load is synced before the next`() async throws {
        let drill = try TracedDrill()
        let (trace, told) = try await drill.run(writes: 160, clients: 32)
        print("strace: \(told) writes in \(trace.commits) commits, \(trace.synced.count) synced, \(trace.syncs) syncs")
        #expect(told == 160)
        #expect(trace.commits > 10)
        // The first is GRDB's own and empty: it makes the log while the file is opened, before anything can be set.
        #expect(trace.unsynced.allSatisfy { $0 == 0 })
        #expect(trace.syncs >= trace.commits)
    }

    @Test(arguments: [("FULL", 40), ("NORMAL", 0), ("OFF", 0)])
    func `the same counting tells a writer that syncs from one that does not`(mode: String, synced: Int) async throws {
        let scratch = try Scratch()
        let program = """
            import sqlite3, sys
            writer = sqlite3.connect(sys.argv[1], isolation_level=None)
            writer.execute("PRAGMA journal_mode = WAL")
            writer.execute("PRAGMA wal_autocheckpoint = 0")
            writer.execute("PRAGMA synchronous = " + sys.argv[2])
            writer.execute("CREATE TABLE note (words TEXT)")
            for number in range(39):
                writer.execute("INSERT INTO note VALUES (?)", (str(number),))
            sys.stdout.flush()
            import os
            os._exit(0)
            """
        let trace = scratch.file("trace")
        let file = scratch.file("a.db")
        let done = try await Child.run(
            "strace", TracedDrill.options(trace) + ["python3", "-c", program, file, mode])
        try #require(done.status == 0, "\(done.errorText)")
        let seen = SyncTrace(try String(contentsOfFile: trace, encoding: .utf8), log: file + "-wal")
        #expect(seen.commits == 40)
        #expect(seen.synced.count == synced)
    }
}
