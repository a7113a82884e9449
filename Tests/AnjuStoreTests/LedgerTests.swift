import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

@Suite struct LedgerTests {
    private static let clerk = TestOfficials.clerk

    private struct Mishap: Error {}

    @Test(arguments: TestEngine.all) func `a write and its entry stand together`(engine: TestEngine) async throws {
        let test = try await TestCentre(engine)
        try await test.centre.ledger.write(as: Self.clerk, for: "operation", law: "PIPL Art.51") { transaction in
            try transaction.setSetting("greeting", "ႃ")
            return Audited((), .settingChanged, on: "greeting", detail: "set")
        }
        #expect(try await test.centre.ledger.readImpersonal { try $0.setting("greeting") } == "ႃ")
        let entry = try await test.database.read {
            try $0.rows("SELECT action, purpose, law, actor_name, office, subject, detail FROM ledger_entry").first
        }
        #expect(try entry?.get("action", as: String.self) == "setting.changed")
        #expect(try entry?.get("purpose", as: String.self) == "operation")
        #expect(try entry?.get("law", as: String.self) == "PIPL Art.51")
        #expect(try entry?.get("actor_name", as: String.self) == "吕绿叶")
        #expect(try entry?.get("subject", as: String.self) == "greeting")
    }

    @Test(arguments: TestEngine.all) func `a body that throws leaves neither the write nor the entry`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        await #expect(throws: Mishap.self) {
            try await test.centre.ledger.write(as: Self.clerk, for: "operation", law: "") {
                transaction -> Audited<Void> in
                try transaction.setSetting("greeting", "x")
                throw Mishap()
            }
        }
        #expect(try await test.centre.ledger.readImpersonal { try $0.setting("greeting") } == nil)
        #expect(try await test.count("SELECT COUNT(*) AS n FROM ledger_entry") == 0)
        #expect(try await test.count("SELECT COUNT(*) AS n FROM ledger_pending") == 0)
    }

    @Test(arguments: TestEngine.all) func `a read is entered for everybody it disclosed before it is answered`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        let people: [ID<Person>] = [test.centre.ambient.id(), test.centre.ambient.id()]
        let answer = try await test.centre.ledger.read(as: Self.clerk, for: "registration", law: "PIPL Art.13(3)") {
            _ in Disclosed(7, .personSearched, on: "search", of: people + people)
        }
        #expect(answer == 7)
        for person in people {
            let seen = try await test.centre.ledger.readImpersonal { try $0.entries(of: person) }
            #expect(seen.map(\.action) == [.personSearched])
            #expect(seen.first?.actorName == "吕绿叶")
        }
        #expect(try await test.count("SELECT COUNT(*) AS n FROM ledger_entry") == 1)
    }

    @Test(arguments: TestEngine.all) func `where the entry cannot be written nothing is answered`(engine: TestEngine)
        async throws
    {
        let test = try await TestCentre(engine)
        // The table refuses an empty purpose.
        let refused = await #expect(throws: DatabaseFailure.self) {
            try await test.centre.ledger.read(as: Self.clerk, for: "", law: "") { _ in
                Disclosed("secret", .personRead, on: "per_x")
            }
        }
        if case .checkViolation = refused {} else { Issue.record("not the rule of the table") }
        #expect(try await test.count("SELECT COUNT(*) AS n FROM ledger_entry") == 0)
    }

    @Test(arguments: TestEngine.all) func `what is refused inside a transaction is entered as a denial`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        let code = try await problem {
            try await test.centre.ledger.write(as: Self.clerk, for: "case_step", law: "") {
                transaction -> Audited<Void> in
                try transaction.setSetting("greeting", "x")
                throw Problem(.refused, "access.denied")
            }
        }
        #expect(code == "access.denied")
        #expect(try await test.centre.ledger.readImpersonal { try $0.setting("greeting") } == nil)
        #expect(
            try await test.count(
                "SELECT COUNT(*) AS n FROM ledger_entry WHERE action = 'access.denied' AND actor = 'acc_clerk'") == 1)
    }

    @Test(arguments: TestEngine.all) func `entries get places without a gap behind eight writers at once`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        let ledger = test.centre.ledger
        let seal = LogSeal(signer: test.centre.logSigner, secret: ledger.freshSecret(), at: test.clock.now)
        let sequenced = try await withThrowingTaskGroup(of: Int.self) { group in
            for writer in 0..<8 {
                group.addTask {
                    for turn in 0..<12 {
                        try await ledger.write(as: Self.clerk, for: "operation", law: "") { transaction in
                            try transaction.setSetting("writer \(writer)", "\(turn)")
                            return Audited((), .settingChanged, on: "\(writer)")
                        }
                    }
                    return 0
                }
            }
            group.addTask {
                var total = 0
                for _ in 0..<6 { total += try await ledger.writeImpersonal { try $0.sequence(limit: 7, as: seal) } }
                return total
            }
            return try await group.reduce(0, +)
        }
        var total = sequenced
        while case let more = try await ledger.writeImpersonal({ try $0.sequence(limit: 7, as: seal) }), more > 0 {
            total += more
        }
        #expect(total == 96)
        let positions = try await test.database.read {
            try $0.rows("SELECT position FROM change ORDER BY position").map { try $0.get("position", as: Int.self) }
        }
        #expect(positions == Array(1...96))
        #expect(try await test.count("SELECT COUNT(*) AS n FROM ledger_pending") == 0)
        #expect(
            try await test.count("SELECT COUNT(*) AS n FROM change c JOIN ledger_entry e ON e.id = c.entry") == 96)
    }
}
