#if Postgres
import AnjuCore
import AnjuDomain
import AnjuLog
import AnjuSQL
import AnjuServices
import AnjuTesting
import Dispatch
import Testing

@testable import AnjuStore

/// Writers beside each other on PostgreSQL; SQLite has one writer at a time by its nature.
@Suite struct WaitingWriterTests {
    /// An entry that was written and is not committed yet, until `release` is signalled.
    private func holdOpen(_ test: TestCentre, began: AsyncStream<Void>.Continuation, _ release: DispatchSemaphore)
        async throws
    {
        let ledger = test.centre.ledger
        let stamp = ledger.stamp(TestOfficials.clerk, "registration", "PIPL Art.13(3)")
        let note = AuditNote(
            action: .personSearched, subject: "search of the slow", subjects: [test.centre.ambient.id()], detail: "")
        try await test.database.write { transaction in
            try transaction.enter(stamp, note)
            began.finish()
            release.wait()
        }
    }

    private func logged(_ test: TestCentre) async throws -> [String] {
        try await test.database.read {
            try $0.rows(
                "SELECT e.subject FROM change c JOIN ledger_entry e ON e.id = c.entry ORDER BY c.position"
            ).map { try $0.get("subject", as: String.self) }
        }
    }

    @Test func `a writer and the log go on while another one's entry is open, and that comes into the log behind them`()
        async throws
    {
        let test = try await TestCentre(.postgres)
        let (began, begin) = AsyncStream.makeStream(of: Void.self)
        let release = DispatchSemaphore(value: 0)
        // If anybody waited for the open entry, this test would never end: it is released after the others' work alone.
        async let slow: Void = holdOpen(test, began: begin, release)
        for await _ in began {}
        let before: (Int, [String])
        do {
            defer { release.signal() }
            try await test.enter(3)
            before = (try await test.sequencer().run(), try await logged(test))
        }
        try await slow
        #expect(before.0 == 3 && Set(before.1) == ["search 0", "search 1", "search 2"])
        try await test.enter(1)
        #expect(try await test.sequencer().run() == 2)
        #expect(Set(try await logged(test).suffix(2)) == ["search of the slow", "search 0"])
        #expect(try await test.checkpoint()?.checkpoint.size == 5)
        #expect(try await test.logFaults() == [])
    }
}
#endif
