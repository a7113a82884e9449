import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

/// What raw SQL can make of a check, on both engines: no forbidden state.
@Suite struct RawCheckTests {
    private func raw(_ engine: TestEngine) async throws -> RawCheck {
        let test = try await TestCentre(engine)
        let opened = try await test.open()
        return RawCheck(database: test.database, caseID: opened.id)
    }

    @Test(arguments: TestEngine.all)
    func `no check is written without authority, ground, decision, end and proposer`(engine: TestEngine) async throws {
        let raw = try await raw(engine)
        try await raw.propose("chk_1")
        let wrong: [SQL] = [
            "UPDATE statutory_check SET authority = NULL WHERE id = 'chk_1'",
            "UPDATE statutory_check SET ground = NULL WHERE id = 'chk_1'",
            "UPDATE statutory_check SET decision_number = NULL WHERE id = 'chk_1'",
            "UPDATE statutory_check SET decision_hash = NULL WHERE id = 'chk_1'",
            "UPDATE statutory_check SET expires_at = NULL WHERE id = 'chk_1'",
            "UPDATE statutory_check SET expires_at = 1000 WHERE id = 'chk_1'",
            "UPDATE statutory_check SET latest_at = 9000 WHERE id = 'chk_1'",
            "UPDATE statutory_check SET proposer = 'eve' WHERE id = 'chk_1'",
            "UPDATE statutory_check SET id = 'chk_2' WHERE id = 'chk_1'",
            "DELETE FROM statutory_check WHERE id = 'chk_1'",
            "UPDATE statutory_check SET purged_at = 5000 WHERE id = 'chk_1'",
        ]
        for sql in wrong { #expect(try await !raw.run(sql), "\(sql.text)") }
        for column in ["question", "authority", "ground", "decision_number", "decision_hash", "proposer", "expires_at"]
        {
            #expect(try await !raw.run(Self.copy(without: column)), "\(column)")
        }
        #expect(try await raw.run(Self.copy(without: "approver")))
    }

    /// A new check like the first one, with nothing in one column.
    private static func copy(without column: String) -> SQL {
        let kept = { (name: String, sql: SQL) -> SQL in name == column ? "NULL" : sql }
        return """
            INSERT INTO statutory_check (id, case_id, step, question, authority, ground, decision_number, decision_hash,
                proposer, proposer_role, proposed_at, latest_at, deferrable_until, expires_at, version)
            SELECT 'chk_copy', case_id, step, \(kept("question", "question")), \(kept("authority", "authority")),
                \(kept("ground", "ground")), \(kept("decision_number", "decision_number")),
                \(kept("decision_hash", "decision_hash")), \(kept("proposer", "proposer")), proposer_role, proposed_at,
                latest_at, deferrable_until, \(kept("expires_at", "expires_at")), version
            FROM statutory_check WHERE id = 'chk_1'
            """
    }

    @Test(arguments: TestEngine.all)
    func `a check begins as a proposal`(engine: TestEngine) async throws {
        let raw = try await raw(engine)
        try await raw.propose("chk_1")
        let whole: SQL = """
            INSERT INTO statutory_check (id, case_id, step, question, authority, ground, decision_number, decision_hash,
                proposer, proposer_role, proposed_at, latest_at, expires_at, approver, approver_role, approved_at,
                asked_at, answer, answered_at, verdict, adjudicator, adjudicated_at, version)
            SELECT 'chk_2', case_id, step, question, authority, ground, decision_number, decision_hash, proposer,
                proposer_role, proposed_at, latest_at, expires_at, 'chen', 'supervisor', 1100, 1200, 'possible', 1300,
                'same', 'bob', 1400, version
            FROM statutory_check WHERE id = 'chk_1'
            """
        #expect(try await !raw.run(whole))
    }

    @Test(arguments: TestEngine.all)
    func `recorded acts are neither changed nor taken out nor put between`(engine: TestEngine) async throws {
        let raw = try await raw(engine)
        try await raw.propose("chk_1")
        let byte: [UInt8] = [1]
        func add(_ sequence: Int) -> SQL {
            "INSERT INTO check_action (check_id, sequence, at, sealed) VALUES ('chk_1', \(sequence), 1000, \(byte))"
        }
        #expect(try await raw.run(add(1)))
        #expect(try await !raw.run(add(3)))
        #expect(try await raw.run(add(2)))
        #expect(try await !raw.run("UPDATE check_action SET at = 1 WHERE check_id = 'chk_1'"))
        #expect(try await !raw.run("DELETE FROM check_action WHERE check_id = 'chk_1' AND sequence = 2"))
        #expect(try await raw.run("UPDATE statutory_check SET lifted_at = 1100 WHERE id = 'chk_1'"))
        #expect(try await raw.run(RawCheck.purge("chk_1", at: 1200)))
        #expect(try await !raw.run(add(3)))
        #expect(try await raw.run("DELETE FROM check_action WHERE check_id = 'chk_1'"))
        #expect(try await !raw.run("UPDATE statutory_check SET step = 'review' WHERE id = 'chk_1'"))
        #expect(try await raw.run("DELETE FROM statutory_check WHERE id = 'chk_1'"))
    }

    /// All sequences of these statements up to length six, by the rows that they reach: a row goes on from what it is.
    @Test(arguments: TestEngine.all)
    func `no sequence of statements makes a forbidden row`(engine: TestEngine) async throws {
        let raw = try await raw(engine)
        var (made, count) = (0, 0)
        func path(_ path: [Int]) async throws -> (id: String, last: Bool) {
            made += 1
            let id = "chk_\(made)"
            try await raw.propose(id)
            var last = true
            for place in path { last = try await raw.run(RawCheck.tries[place].sql(id)) }
            return (id, last)
        }
        var known: Set<[String: SQLValue]> = []
        var edge: [[Int]] = [[]]
        for _ in 1...6 {
            var next: [[Int]] = []
            for before in edge {
                for place in RawCheck.tries.indices {
                    let (id, isDone) = try await path(before + [place])
                    count += 1
                    guard isDone else { continue }
                    let row = try await raw.row(id)
                    guard known.insert(row).inserted else { continue }
                    let faults = ForbiddenRow.faults(row)
                    let names = (before + [place]).map { RawCheck.tries[$0].name }
                    #expect(faults.isEmpty, "\(faults) after \(names)")
                    next.append(before + [place])
                }
            }
            edge = next
        }
        #expect(known.count > 60 && count > 1_000, "\(known.count) rows, \(count) statements")
        #expect(known.contains { $0["relied_at"] != .null && $0["relied_at"] != nil })
    }
}
