import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

/// Background work that any process may take on, one at a time.
@Suite struct JobTests {
    @Test(arguments: TestEngine.all)
    func `a process that was taken for dead writes nothing more`(engine: TestEngine) async throws {
        let test = try await TestCentre(engine)
        let begun = test.clock.now
        try await test.database.write { transaction in
            try transaction.addJob("job_1", kind: "import", body: "one", at: begun)
            try transaction.addJob("job_2", kind: "other", body: "two", at: begun)
        }
        let take: @Sendable (String) async throws -> Job? = { holder in
            let now = test.clock.now
            return try await test.centre.ledger.writeImpersonal {
                try $0.takeJob("import", holder: holder, until: now.adding(seconds: 60), at: now)
            }
        }
        let hold: @Sendable (Job) async throws -> Bool = { job in
            let until = test.clock.now.adding(seconds: 60)
            return try await test.database.write { try $0.holdJob(job, until: until) }
        }
        let first = try #require(try await take("one"))
        #expect(first.body == "one" && first.fence == 1)
        #expect(try await take("two") == nil)
        #expect(try await hold(first))
        test.clock.advance(seconds: 61)
        let second = try #require(try await take("two"))
        #expect(second.fence == 2 && second.tries == 2)
        #expect(try await hold(first) == false)
        #expect(try await hold(second))
        let now = test.clock.now
        try await test.database.write { try $0.endJobs("import", about: "one", at: now) }
        #expect(try await hold(second) == false)
        #expect(try await take("three") == nil)
        try await test.centre.ledger.writeImpersonal { try $0.removeJobs(endedBefore: now.adding(days: 1)) }
        #expect(try await test.count("SELECT COUNT(*) AS n FROM job") == 1)
    }
}
