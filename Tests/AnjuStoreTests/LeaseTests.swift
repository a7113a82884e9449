import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

@Suite struct LeaseTests {
    @Test(arguments: TestEngine.all) func `one process holds a lease until it expires`(engine: TestEngine) async throws
    {
        let test = try await TestCentre(engine)
        let take: @Sendable (String) async throws -> Bool = { holder in
            let now = test.clock.now
            return try await test.centre.ledger.writeImpersonal {
                try $0.takeLease("sequencer", holder: holder, until: now.adding(seconds: 10), at: now)
            }
        }
        #expect(try await take("one"))
        #expect(try await take("one"))
        #expect(try await take("two") == false)
        test.clock.advance(seconds: 11)
        #expect(try await take("two"))
        #expect(try await take("one") == false)
        #expect(try await test.count("SELECT fence AS n FROM lease") == 2)
    }

    @Test(arguments: TestEngine.all) func `tries are counted within their window and forgotten after it`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        let count: @Sendable () async throws -> Int = {
            let now = test.clock.now
            return try await test.centre.ledger.writeImpersonal { try $0.countTry("door", window: 60, at: now) }
        }
        #expect([try await count(), try await count(), try await count()] == [1, 2, 3])
        test.clock.advance(seconds: 61)
        #expect(try await count() == 1)
        try await test.centre.ledger.writeImpersonal { try $0.clearTries("door") }
        #expect(try await count() == 1)
    }
}
