import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

@Suite struct CaseStoreTests {
    private static let clerk = TestOfficials.clerk

    @Test(arguments: TestEngine.all) func `a number series has no gap, though a case that failed had taken one`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        struct Mishap: Error {}
        let take: @Sendable (Bool) async throws -> Int = { fails in
            try await test.centre.ledger.write(as: Self.clerk, for: "operation", law: "") { transaction in
                let serial = try transaction.nextSerial("case", year: 2026)
                if fails { throw Mishap() }
                return Audited(serial, .caseOpened, on: "x")
            }
        }
        #expect(try await take(false) == 1)
        await #expect(throws: Mishap.self) { try await take(true) }
        #expect(try await take(false) == 2)
    }

    @Test(arguments: TestEngine.all) func `a person has one open case of a procedure`(engine: TestEngine) async throws {
        let test = try await TestCentre(engine)
        let opened = try await test.open()
        let person = try await test.view(opened.id).person.id
        let brought: Set<String> = ["document", "visit", "stay", "dwelling"]
        #expect(try await problem { try await test.open(for: person, still: brought) } == "case.already-open")
        #expect(try await problem { try await test.open("P02", for: person, still: brought) } == nil)
        #expect(try await test.count("SELECT COUNT(*) AS n FROM case_file") == 2)
    }

    @Test(arguments: TestEngine.all) func `actions after an old version are refused whole`(engine: TestEngine)
        async throws
    {
        let test = try await TestCentre(engine)
        let id = try await test.open().id
        let version = try await test.view(id).record.core.version
        let action = CaseAction(
            id: test.centre.ambient.id(), at: test.clock.now, actor: Self.clerk, kind: .withdrawn(reason: "x"))
        let code = try await problem {
            try await test.centre.ledger.write(as: Self.clerk, for: "case_step", law: "") { transaction in
                try transaction.append([action], to: id, after: version - 1, sealer: test.centre.sealer)
                return Audited((), .caseActed, on: id.rawValue)
            }
        }
        #expect(code == "case.changed")
        #expect(try await test.count("SELECT COUNT(*) AS n FROM case_action") == version)
    }

    @Test(arguments: TestEngine.all) func `actions come back as they went in`(engine: TestEngine) async throws {
        let test = try await TestCentre(engine)
        let id = try await test.open().id
        let version = try await test.view(id).record.core.version
        let kinds: [CaseAction.Kind] = [
            .assigned(step: "medical", account: "acc_1"), .paper(id: "photo", how: .kept(blob: "b")),
            .toldOnce(missing: ["a", "b"], language: "my"), .waits(step: "job", ground: "W01", note: "没有雇主"),
            .returned(step: "job", reasons: [ReturnReason(ground: "B01", about: "photo", words: "不清楚")]),
            .extended(clock: "refer", reason: "复杂"), .event(key: "accepted", at: test.clock.now),
        ]
        let actions = kinds.map {
            CaseAction(
                id: test.centre.ambient.id(), at: test.clock.now, actor: TestOfficials.health, present: ["applicant"],
                kind: $0)
        }
        try await test.centre.ledger.write(as: Self.clerk, for: "case_step", law: "") { transaction in
            try transaction.append(actions, to: id, after: version, sealer: test.centre.sealer)
            return Audited((), .caseActed, on: id.rawValue)
        }
        let read = try await test.database.read { try $0.actions(of: id, sealer: test.centre.sealer) }
        #expect(Array(read.suffix(actions.count)) == actions)
    }

    @Test(arguments: TestEngine.all) func `the stored status and steps are those of the fold`(engine: TestEngine)
        async throws
    {
        let test = try await TestCentre(engine)
        let id = try await test.open().id
        try await test.completeMedical(id)
        try await test.act(.hold(ground: "W01", note: ""), "job", of: id, by: TestOfficials.labour)
        let sealer = test.centre.sealer
        let (record, actions, file) = try await test.database.read {
            (try $0.caseRecord(id), try $0.actions(of: id, sealer: sealer), try $0.file(of: id, sealer: sealer))
        }
        let procedure = try #require(try TestPack.ruili().procedure("P01"))
        let fold = CaseFold(procedure: procedure, rulebook: try TestPack.ruili())
        let state = fold.state(
            after: actions, values: file.values(try TestPack.ruili().dictionary, carries: procedure.carries))
        #expect(record?.status == state.status)
        #expect(record?.core.version == state.version)
        let rows = try await test.database.read {
            try $0.rows("SELECT step FROM case_step ORDER BY step").map { try $0.get("step", as: String.self) }
        }
        #expect(rows == state.steps.filter { $0.value.isOpen }.keys.sorted())
    }

    @Test(arguments: TestEngine.all) func `a person holds one valid permit of a kind, and an ended one gives way`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        let id = try await test.open().id
        let person = try await test.view(id).person.id
        let issue: @Sendable (String, Int) async throws -> Permit = { number, index in
            let permit = Permit(
                id: test.centre.ambient.id(), kind: "temporary_residence_permit", number: number, person: person,
                caseID: id, area: "533102", status: .valid, validFrom: test.centre.today,
                validUntil: test.centre.today.adding(days: 30), boundedBy: nil, handle: [1], statusIndex: index,
                issuedAt: test.clock.now, version: 1)
            try await test.centre.ledger.write(as: Self.clerk, for: "case_step", law: "") { transaction in
                try transaction.insert(permit, seal: "ANJU")
                return Audited((), .permitIssued, on: permit.id.rawValue)
            }
            return permit
        }
        let first = try await issue("RL-T-1", 1)
        #expect(try await problem { try await issue("RL-T-2", 2) } == "permit.already-valid")
        try await test.centre.ledger.write(as: Self.clerk, for: "case_step", law: "") { transaction in
            try transaction.setStatus(.terminated, of: first)
            return Audited((), .permitChanged, on: first.id.rawValue)
        }
        #expect(try await problem { try await issue("RL-T-2", 2) } == nil)
        let again = try await problem {
            try await test.centre.ledger.write(as: Self.clerk, for: "case_step", law: "") { transaction in
                try transaction.setStatus(.cancelled, of: first)
                return Audited((), .permitChanged, on: first.id.rawValue)
            }
        }
        #expect(again == "permit.changed")
    }

    @Test(arguments: TestEngine.all) func `a request is remembered once, and for thirty days`(engine: TestEngine)
        async throws
    {
        let test = try await TestCentre(engine)
        let request = RememberedRequest(fingerprint: "f", status: 201, resource: "cas_1")
        let remember: @Sendable () async throws -> Void = {
            let now = test.clock.now
            try await test.centre.ledger.write(as: Self.clerk, for: "registration", law: "") { transaction in
                try transaction.remember("key", of: "acc_clerk", as: request, at: now)
                return Audited((), .caseOpened, on: "cas_1")
            }
        }
        try await remember()
        #expect(try await problem { try await remember() } == "request.repeated")
        #expect(try await test.database.read { try $0.request("key", of: "acc_clerk") } == request)
        #expect(try await test.database.read { try $0.request("key", of: "acc_other") } == nil)
        test.clock.advance(days: 31)
        let cut = test.clock.now.adding(days: -30)
        try await test.centre.ledger.writeImpersonal { try $0.removeRequests(before: cut) }
        #expect(try await test.database.read { try $0.request("key", of: "acc_clerk") } == nil)
    }
}
