import AnjuCore
import AnjuDomain
import AnjuLog
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

@Suite struct LogTests {
    private struct Mishap: Error {}

    private func seal(_ test: TestCentre) -> LogSeal {
        LogSeal(
            signer: test.centre.logSigner, secret: test.centre.ledger.freshSecret(), at: test.centre.ambient.now())
    }

    @Test(arguments: TestEngine.all) func `what was entered is in the log, under a checkpoint of its key`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        try await test.enter(9)
        #expect(try await test.sequencer().run() == 9)
        let checkpoint = try #require(try await test.checkpoint())
        #expect(checkpoint.checkpoint.size == 9)
        #expect(checkpoint.isSigned(by: test.centre.logSigner.key))
        let leaves = try await test.database.read {
            try $0.rows("SELECT commitment FROM log_leaf ORDER BY position").map {
                try $0.get("commitment", as: [UInt8].self)
            }
        }
        #expect(leaves.allSatisfy { $0.count == 33 && $0.first == 1 } && Set(leaves).count == 9)
        #expect(try await test.logFaults() == [])
    }

    @Test(arguments: ["at", "salt", "detail"], [false, true])
    func `an entry with another kind of value in a column is named, and the rest is checked`(
        column: String, isWaiting: Bool
    ) async throws {
        // SQLite keeps any value in any column; PostgreSQL does not.
        let test = try await TestCentre(.sqlite)
        try await test.enter(3)
        if !isWaiting { _ = try await test.sequencer().run() }
        let entry = try #require(
            try await test.database.read {
                try $0.rows("SELECT id FROM ledger_entry ORDER BY id LIMIT 1").first?.get("id", as: String.self)
            })
        let statement: SQL =
            switch column {
            case "at": "UPDATE ledger_entry SET at = 'noon' WHERE id = \(entry)"
            case "salt": "UPDATE ledger_entry SET salt = 7 WHERE id = \(entry)"
            default: "UPDATE ledger_entry SET detail = x'00FF' WHERE id = \(entry)"
            }
        try await test.database.write { _ = try $0.run(statement) }
        let faults = try await test.logFaults()
        #expect(faults == [.entryUnreadable(entry: entry, column: column)])
        #expect(faults.first?.description.contains(entry) == true)
    }

    @Test(arguments: TestEngine.all) func `an entry keeps the groups that were disclosed`(engine: TestEngine)
        async throws
    {
        let test = try await TestCentre(engine)
        try await test.enter(1)
        let row = try await test.database.read { try $0.rows("SELECT item_groups, salt FROM ledger_entry").first }
        #expect(try row?.get("item_groups", as: String.self) == "document identity")
        #expect(try row?.get("salt", as: [UInt8].self).count == 64)
        #expect(try await test.count("SELECT COUNT(*) AS n FROM ledger_subject WHERE LENGTH(salt) = 32") == 2)
    }

    @Test(arguments: TestEngine.all)
    func `a thousand entries in pieces are one tree, and each is proved from its tiles`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        var kept: [SignedCheckpoint] = []
        for count in [1, 2, 60, 237, 130] {
            try await test.enter(count)
            #expect(try await test.sequencer().run() == count)
            kept.append(try #require(try await test.checkpoint()))
        }
        #expect(kept.map(\.checkpoint.size) == [1, 3, 63, 300, 430])
        #expect(try await test.logFaults(kept: kept) == [])
        let (leaves, last) = (try await leaves(test), kept[4].checkpoint)
        for index in [0, 62, 255, 256, 429] {
            let proof = try await test.database.read {
                try Tree(size: 430, in: TileNodes(StoredTiles($0))).inclusion(of: index)
            }
            #expect(
                ProofCheck.includes(.leaf(leaves[index]), at: index, size: 430, proof: proof, root: last.root))
        }
    }

    private func leaves(_ test: TestCentre) async throws -> [[UInt8]] {
        try await test.database.read {
            try $0.rows("SELECT commitment FROM log_leaf ORDER BY position").map {
                try $0.get("commitment", as: [UInt8].self)
            }
        }
    }

    @Test(arguments: TestEngine.all) func `a checkpoint is signed after at most 256 entries`(engine: TestEngine)
        async throws
    {
        let test = try await TestCentre(engine)
        try await test.enter(520)
        #expect(try await test.sequencer().run() == 520)
        let sizes = try await test.database.read {
            try $0.rows("SELECT size FROM log_checkpoint ORDER BY size").map { try $0.get("size", as: Int.self) }
        }
        #expect(sizes == [256, 512, 520])
        #expect(try await test.logFaults() == [])
    }

    @Test(arguments: TestEngine.all)
    func `two sequencers side by side, the lease going from one to the other, leave no gap`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        var placed = 0
        for turn in 0..<4 {
            try await test.enter(30)
            placed += try await test.sequencer(turn.isMultiple(of: 2) ? "one" : "two").run()
            if turn % 2 == 1 { test.clock.advance(seconds: 11) }
        }
        try await test.enter(200)
        test.clock.advance(seconds: 11)
        let together = try await withThrowingTaskGroup(of: Int.self) { group in
            for holder in ["one", "two", "three", "four"] {
                group.addTask { try await test.sequencer(holder).run() }
            }
            return try await group.reduce(0, +)
        }
        placed += together
        test.clock.advance(seconds: 11)
        placed += try await test.sequencer("five").run()
        #expect(placed == 320)
        let positions = try await test.database.read {
            try $0.rows("SELECT position FROM log_leaf ORDER BY position").map { try $0.get("position", as: Int.self) }
        }
        #expect(positions == Array(1...320))
        #expect(try await test.logFaults() == [])
    }

    @Test(arguments: TestEngine.all) func `who has not the lease places nothing`(engine: TestEngine) async throws {
        let test = try await TestCentre(engine)
        try await test.enter(3)
        #expect(try await test.sequencer("one").run() == 3)
        try await test.enter(2)
        #expect(try await test.sequencer("two").run() == 0)
        #expect(try await test.count("SELECT COUNT(*) AS n FROM log_leaf") == 3)
    }

    @Test(arguments: TestEngine.all) func `who ends gives the lease back, and the next places at once`(
        engine: TestEngine
    )
        async throws
    {
        let test = try await TestCentre(engine)
        try await test.enter(3)
        try await test.sequencer("one").end()
        try await test.enter(2)
        #expect(try await test.sequencer("two").run() == 2)
        // Whose lease it is not gives nothing back.
        try await test.sequencer("one").end()
        try await test.enter(1)
        #expect(try await test.sequencer("three").run() == 0)
        #expect(try await test.sequencer("two").run() == 1)
    }

    @Test(arguments: TestEngine.all) func `a crash within the sequencer leaves the log as it was`(engine: TestEngine)
        async throws
    {
        let test = try await TestCentre(engine)
        try await test.enter(5)
        #expect(try await test.sequencer().run() == 5)
        try await test.enter(4)
        let seal = seal(test)
        await #expect(throws: Mishap.self) {
            try await test.centre.ledger.writeImpersonal { transaction in
                _ = try transaction.sequence(limit: 256, as: seal)
                throw Mishap()
            }
        }
        #expect(try await test.count("SELECT COUNT(*) AS n FROM ledger_pending") == 4)
        #expect(try await test.checkpoint()?.checkpoint.size == 5)
        #expect(try await test.logFaults() == [])
        #expect(try await test.sequencer().run() == 4)
        #expect(try await test.logFaults() == [])
    }

    @Test(arguments: TestEngine.all) func `what an older program wrote gets salts and comes into the log in its order`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        try await test.enter(300)
        // As a program before the log left them: 290 placed, 10 waiting, none with salts.
        try await test.database.write { transaction in
            let entries = try transaction.rows("SELECT id, subject FROM ledger_entry ORDER BY id")
            for (place, row) in entries.prefix(290).enumerated() {
                let (id, subject): (String, String) = (try row.get("id"), try row.get("subject"))
                try transaction.run(
                    "INSERT INTO change (position, entry, subject) VALUES (\(place + 1), \(id), \(subject))")
                try transaction.run("DELETE FROM ledger_pending WHERE entry = \(id)")
            }
            try transaction.run("UPDATE ledger_pending SET subject = NULL, commitment = NULL, subjects = NULL")
            try transaction.run("UPDATE ledger_entry SET salt = NULL")
            try transaction.run("UPDATE ledger_subject SET salt = NULL")
        }
        try await test.enter(7)
        #expect(try await test.sequencer().run() == 307)
        #expect(try await test.count("SELECT COUNT(*) AS n FROM ledger_entry WHERE salt IS NULL") == 0)
        #expect(try await test.count("SELECT COUNT(*) AS n FROM ledger_subject WHERE salt IS NULL") == 0)
        #expect(try await test.checkpoint()?.checkpoint.size == 307)
        #expect(try await test.logFaults() == [])
    }

    @Test(arguments: TestEngine.all) func `checkpoints are kept for a day, then the last of each day`(
        engine: TestEngine
    )
        async throws
    {
        let test = try await TestCentre(engine)
        for _ in 0..<3 {
            try await test.enter(1)
            #expect(try await test.sequencer().run() == 1)
        }
        test.clock.advance(days: 3)
        try await test.enter(1)
        #expect(try await test.sequencer().run() == 1)
        try await test.sequencer().tidy()
        let sizes = try await test.database.read {
            try $0.rows("SELECT size FROM log_checkpoint ORDER BY size").map { try $0.get("size", as: Int.self) }
        }
        #expect(sizes == [3, 4])
        #expect(try await test.logFaults() == [])
    }
}
