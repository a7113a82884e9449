import AnjuSQL
import AnjuTesting
import Testing

@Suite struct ViolationTests {
    private func failure(of sql: SQL, on engine: TestEngine) async throws -> DatabaseFailure? {
        let database = try await engine.make()
        try await database.write { transaction in
            try transaction.run("CREATE TABLE person (id TEXT PRIMARY KEY)")
            try transaction.run(
                """
                CREATE TABLE stay (
                    id     TEXT   PRIMARY KEY,
                    person TEXT   NOT NULL REFERENCES person (id),
                    nights BIGINT NOT NULL CONSTRAINT nights_positive CHECK (nights > 0),
                    room   TEXT
                )
                """)
            try transaction.run("CREATE UNIQUE INDEX one_room ON stay (room) WHERE room IS NOT NULL")
            try transaction.run("INSERT INTO person (id) VALUES ('per_1')")
            try transaction.run("INSERT INTO stay (id, person, nights, room) VALUES ('sta_1', 'per_1', 3, '12')")
        }
        do {
            try await database.write { try $0.run(sql) }
            return nil
        } catch let failure as DatabaseFailure {
            return failure
        }
    }

    @Test(arguments: TestEngine.all)
    func `a taken key and a taken place are unique violations`(engine: TestEngine) async throws {
        let key = try await failure(of: "INSERT INTO person (id) VALUES (\("per_1"))", on: engine)
        let room = try await failure(
            of: "INSERT INTO stay (id, person, nights, room) VALUES ('sta_2', 'per_1', 1, '12')", on: engine)
        switch engine {
        case .sqlite: #expect((key, room) == (.uniqueViolation("person.id"), .uniqueViolation("stay.room")))
        #if Postgres
        case .postgres: #expect((key, room) == (.uniqueViolation("person_pkey"), .uniqueViolation("one_room")))
        #endif
        }
    }

    @Test(arguments: TestEngine.all)
    func `a reference to nobody is a foreign key violation, from either end`(engine: TestEngine) async throws {
        for sql: SQL in [
            "INSERT INTO stay (id, person, nights) VALUES ('sta_2', 'per_9', 1)", "DELETE FROM person",
        ] {
            guard case .foreignKeyViolation? = try await failure(of: sql, on: engine) else {
                Issue.record("\(sql.text) was not refused as a foreign key violation")
                continue
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `a check is named by its constraint and a missing value by its column`(engine: TestEngine) async throws {
        let check = try await failure(
            of: "INSERT INTO stay (id, person, nights) VALUES ('sta_2', 'per_1', \(0))", on: engine)
        #expect(check == .checkViolation("nights_positive"))
        let missing = try await failure(
            of: "INSERT INTO stay (id, person, nights) VALUES ('sta_2', \(String?.none), 1)", on: engine)
        #expect(missing == .checkViolation("stay.person"))
    }

    @Test(arguments: TestEngine.all)
    func `a statement that the schema does not know is a defect, and says no value`(engine: TestEngine) async throws {
        let failure = try await failure(of: "UPDATE stay SET nothing = \("secret-value")", on: engine)
        guard case .other(let code, let words)? = failure else {
            Issue.record("\(String(describing: failure))")
            return
        }
        #expect(!code.isEmpty && words.contains("nothing") && !words.contains("secret-value"))
    }
}
