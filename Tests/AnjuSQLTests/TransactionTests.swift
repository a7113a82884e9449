import AnjuSQL
import AnjuTesting
import Dispatch
import Synchronization
import Testing

@Suite struct TransactionTests {
    private struct Refused: Error {}

    private func database(_ engine: TestEngine) async throws -> any Database {
        let database = try await engine.make()
        try await database.write { transaction in
            try transaction.run("CREATE TABLE counter (id BIGINT PRIMARY KEY, value BIGINT NOT NULL)")
            try transaction.run(
                """
                CREATE TABLE entry (
                    id      BIGINT PRIMARY KEY,
                    counter BIGINT NOT NULL REFERENCES counter (id) DEFERRABLE INITIALLY DEFERRED
                )
                """)
        }
        return database
    }

    private func values(_ database: any Database) async throws -> [Int] {
        try await database.read { transaction in
            try transaction.rows("SELECT value FROM counter ORDER BY id").map { try $0.get("value") }
        }
    }

    /// Runs `count` writes at once and gives what each came to.
    private func atOnce(
        _ count: Int, _ work: @escaping @Sendable (Int) async throws -> Void
    ) async -> [Int: (any Error)?] {
        await withTaskGroup(of: (Int, (any Error)?).self) { group in
            for number in 0..<count {
                group.addTask {
                    do {
                        try await work(number)
                        return (number, nil)
                    } catch {
                        return (number, error)
                    }
                }
            }
            return await group.reduce(into: [:]) { $0[$1.0] = .some($1.1) }
        }
    }

    @Test(arguments: TestEngine.all)
    func `a write that throws is undone whole and throws its own error`(engine: TestEngine) async throws {
        let database = try await database(engine)
        await #expect(throws: Refused.self) {
            try await database.write { transaction in
                try transaction.run("INSERT INTO counter (id, value) VALUES (1, 1)")
                try transaction.run("INSERT INTO counter (id, value) VALUES (2, 2)")
                throw Refused()
            }
        }
        #expect(try await values(database) == [])
    }

    @Test(arguments: TestEngine.all)
    func `a failing member among 200 concurrent writes harms no other`(engine: TestEngine) async throws {
        let database = try await database(engine)
        let failures = await atOnce(200) { number in
            try await database.write { transaction in
                try transaction.run("INSERT INTO counter (id, value) VALUES (\(number), \(number))")
                if number % 40 == 7 { throw Refused() }
                if number % 40 == 9 { try transaction.run("INSERT INTO counter (id, value) VALUES (\(number), 0)") }
            }
        }
        for (number, failure) in failures {
            switch number % 40 {
            case 7: #expect(failure is Refused)
            case 9:
                guard case .uniqueViolation = failure as? DatabaseFailure else {
                    Issue.record("\(number): \(String(describing: failure))")
                    continue
                }
            default: #expect(failure == nil)
            }
        }
        #expect(try await values(database) == (0..<200).filter { ![7, 9].contains($0 % 40) })
    }

    @Test(arguments: TestEngine.all)
    func `a violation that shows at the commit is its member's alone`(engine: TestEngine) async throws {
        let database = try await database(engine)
        try await database.write { try $0.run("INSERT INTO counter (id, value) VALUES (1, 1)") }
        let failures = await atOnce(40) { number in
            _ = try await database.write { transaction in
                try transaction.run("INSERT INTO entry (id, counter) VALUES (\(number), \(number == 20 ? 99 : 1))")
            }
        }
        for (number, failure) in failures {
            switch failure as? DatabaseFailure {
            case .foreignKeyViolation?: #expect(number == 20)
            case let other: #expect(number != 20 && other == nil)
            }
        }
        #expect(try await database.read { try $0.rows("SELECT id FROM entry") }.count == 39)
    }

    @Test(arguments: TestEngine.all)
    func `a body that swallows a failed statement is undone, and the failure is thrown`(engine: TestEngine) async throws
    {
        let database = try await database(engine)
        do {
            try await database.write { transaction in
                try transaction.run("INSERT INTO counter (id, value) VALUES (1, 1)")
                _ = try? transaction.run("INSERT INTO counter (id, value) VALUES (1, 2)")
                _ = try? transaction.run("INSERT INTO counter (id, value) VALUES (2, 2)")
            }
            Issue.record("the write succeeded")
        } catch DatabaseFailure.uniqueViolation {}
        #expect(try await values(database) == [])
        try await database.write { try $0.run("INSERT INTO counter (id, value) VALUES (3, 3)") }
        #expect(try await values(database) == [3])
    }

    @Test(arguments: TestEngine.all)
    func `sixty-four callers who read and then write eight rows lose no step`(engine: TestEngine) async throws {
        let database = try await database(engine)
        try await database.write { transaction in
            for id in 0..<8 { try transaction.run("INSERT INTO counter (id, value) VALUES (\(id), 0)") }
        }
        let failures = await atOnce(64) { caller in
            for step in 0..<10 {
                let id = (caller + step * 3) % 8
                try await database.write { transaction in
                    let row = try transaction.rows("SELECT value FROM counter WHERE id = \(id)").first
                    let value: Int = try row?.get("value") ?? -1
                    try transaction.run("UPDATE counter SET value = \(value + 1) WHERE id = \(id)")
                }
            }
        }
        #expect(failures.values.allSatisfy { $0 == nil })
        #expect(try await values(database) == Array(repeating: 80, count: 8))
    }

    @Test(arguments: TestEngine.all)
    func `a read does not see what is written beside it, and does not hold the writer up`(engine: TestEngine)
        async throws
    {
        let database = try await database(engine)
        let (began, begin) = AsyncStream.makeStream(of: Void.self)
        let written = DispatchSemaphore(value: 0)
        async let counts = database.read { transaction in
            let before = try transaction.rows("SELECT id FROM counter").count
            begin.finish()
            written.wait()
            return [before, try transaction.rows("SELECT id FROM counter").count]
        }
        for await _ in began {}
        try await database.write { try $0.run("INSERT INTO counter (id, value) VALUES (1, 1)") }
        written.signal()
        #expect(try await counts == [0, 0])
        #expect(try await values(database) == [1])
    }

    @Test(arguments: TestEngine.all)
    func `a read cannot write`(engine: TestEngine) async throws {
        let database = try await database(engine)
        await #expect(throws: DatabaseFailure.self) {
            try await database.read { try $0.rows("INSERT INTO counter (id, value) VALUES (1, 1) RETURNING id") }
        }
        #expect(try await values(database) == [])
    }

    @Test(arguments: TestEngine.all)
    func `two callers who would both be the last are never both let in`(engine: TestEngine) async throws {
        let database = try await database(engine)
        // Each sees fewer than three and adds one: write skew, which snapshots alone would let through.
        let failures = await atOnce(40) { number in
            try await database.write { transaction in
                guard try transaction.rows("SELECT id FROM counter").count < 3 else { throw Refused() }
                try transaction.run("INSERT INTO counter (id, value) VALUES (\(number), 0)")
            }
        }
        #expect(failures.values.count { $0 == nil } == 3)
        #expect(try await values(database).count == 3)
    }

    @Test(arguments: TestEngine.all)
    func `a closed database ends its work first and then answers unavailable`(engine: TestEngine) async throws {
        let database = try await database(engine)
        let (began, begin) = AsyncStream.makeStream(of: Void.self)
        async let last: Int = database.write { transaction in
            begin.finish()
            return try transaction.run("INSERT INTO counter (id, value) VALUES (1, 1)")
        }
        for await _ in began {}
        await database.close()
        #expect(try await last == 1)
        await #expect(throws: DatabaseFailure.unavailable("the database is closed")) {
            try await database.write { try $0.run("INSERT INTO counter (id, value) VALUES (2, 2)") }
        }
        await #expect(throws: DatabaseFailure.unavailable("the database is closed")) {
            try await database.read { try $0.rows("SELECT 1 AS one") }
        }
    }

    @Test(arguments: TestEngine.all)
    func `a write whose task was cancelled before is not begun`(engine: TestEngine) async throws {
        let database = try await database(engine)
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            try await database.write { try $0.run("INSERT INTO counter (id, value) VALUES (1, 1)") }
        }
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(try await values(database) == [])
    }
}
