import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

/// A case that is handed over goes on at another place.
@Suite struct HandOverTests {
    private static func handOver(
        _ test: TestCentre, _ id: ID<Case>, to office: String = "mangshi_health", by actor: Actor = TestOfficials.clerk
    ) async throws {
        try await EndCase(centre: test.centre)(
            .transfer(office: office, reason: "本人迁往芒市"), of: id, version: nil, by: actor)
    }

    @Test(arguments: TestEngine.all)
    func `afterwards the receiver sees and does what was open, and the sender sees nothing`(engine: TestEngine)
        async throws
    {
        let test = try await TestCentre(engine)
        let opened = try await test.open()
        let id = opened.id
        let before = try await problem { try await test.view(id, by: TestOfficials.outsideHealth) }
        #expect(before == "case.unknown")
        try await Self.handOver(test, id)
        for sender in [TestOfficials.clerk, TestOfficials.health, TestOfficials.labour] {
            #expect(try await problem { try await test.view(id, by: sender) } == "case.unknown")
            #expect(try await Worklist(centre: test.centre)(by: sender).items.isEmpty)
            let found = try await problem {
                try await FindCase(centre: test.centre)(number: opened.number, by: sender)
            }
            #expect(found == "case.unknown")
        }
        let list = try await Worklist(centre: test.centre)(by: TestOfficials.outsideHealth)
        #expect(list.items.map(\.row.step) == ["medical"])
        try await test.fill("medical", TestPeople.fit, of: id, by: TestOfficials.outsideHealth)
        let view = try await test.view(id, by: TestOfficials.outsider)
        #expect(view.state.step("medical").state == .done)
        #expect(view.state.office == "mangshi_health")
        #expect(view.record.core.area == "533103")
        #expect(!view.record.status.isEnded)
        let told = view.explain.first { $0.sentence == "explain.transferred" }
        #expect(told?.about == ["office": "mangshi_health", "reason": "本人迁往芒市"])
        let offices = Set(view.looked.filter { $0.action == .caseActed }.map(\.actorName))
        #expect(offices.isSuperset(of: [TestOfficials.clerk.name, TestOfficials.outsideHealth.name]))
    }

    @Test(arguments: TestEngine.all) func `the clocks go on, and person, papers and permit go along`(engine: TestEngine)
        async throws
    {
        let test = try await TestCentre(engine)
        let id = try await test.open().id
        try await test.prepareDecision(id)
        let before = try await test.view(id).clocks.map(\.startedAt)
        test.clock.advance(hours: 30)
        try await Self.handOver(test, id, to: "mangshi_exit_entry", by: TestOfficials.exitEntry)
        let view = try await test.view(id, by: TestOfficials.outsider)
        #expect(view.clocks.map(\.startedAt) == before)
        let left: SQL = """
            SELECT (SELECT COUNT(*) FROM case_file WHERE area <> '533103')
                + (SELECT COUNT(*) FROM person WHERE area <> '533103')
                + (SELECT COUNT(*) FROM document WHERE area <> '533103')
                + (SELECT COUNT(*) FROM identity_claim WHERE area <> '533103')
                + (SELECT COUNT(*) FROM case_step WHERE area <> '533103') AS n
            """
        #expect(try await test.count(left) == 0)
        #expect(
            try await test.count("SELECT COUNT(*) AS n FROM profile WHERE kind = 'person' AND area <> '533103'") == 0)
        #expect(try await test.count("SELECT COUNT(*) AS n FROM organisation WHERE area <> '533102'") == 0)
    }

    @Test func `it goes to an office of another place that does what is open, and only by who stands there`()
        async throws
    {
        let test = try await TestCentre()
        let id = try await test.open().id
        let code = { (office: String, actor: Actor) in
            try await problem { try await Self.handOver(test, id, to: office, by: actor) }
        }
        #expect(try await code("foreign_centre", TestOfficials.clerk) == "case.transfer-same")
        #expect(try await code("health", TestOfficials.clerk) == "case.transfer-same")
        #expect(try await code("mangshi_exit_entry", TestOfficials.clerk) == "case.transfer-no-office")
        #expect(try await code("nowhere", TestOfficials.clerk) == "code.unknown")
        #expect(try await code("mangshi_health", TestOfficials.exitEntry) == "case.not-your-step")
        #expect(try await code("mangshi_health", TestOfficials.outsider) == "case.unknown")
        #expect(try await code("mangshi_health", TestOfficials.supervisor) == "access.denied")
        let view = try await ViewStep(centre: test.centre)("medical", of: id, by: TestOfficials.health)
        #expect(view.receivers.map(\.key) == ["mangshi_health", "mangshi_hr"])
    }

    @Test(arguments: TestEngine.all) func `nobody is taken along while another of their cases is open here`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        let id = try await test.open().id
        let person = try await test.view(id).person.id
        let other = try await test.open(
            "P02", for: person, still: ["document", "visit", "stay", "dwelling"]
        ).id
        let refused = try await problem { try await Self.handOver(test, id) }
        #expect(refused == "case.transfer-others-open")
        #expect(try await test.view(id).record.core.area == TestOfficials.clerk.area)
        try await EndCase(centre: test.centre)(
            .withdraw(reason: "x", asked: .inPerson), of: other, version: nil, by: TestOfficials.clerk)
        try await Self.handOver(test, id)
    }

    @Test func `a step that somebody had taken on is free at the new place`() async throws {
        let test = try await TestCentre()
        let id = try await test.open().id
        try await test.act(.assign, "medical", of: id, by: TestOfficials.health)
        try await Self.handOver(test, id)
        let list = try await Worklist(centre: test.centre)(by: TestOfficials.outsideHealth)
        #expect(list.items.map(\.row.account) == [nil])
    }

    @Test func `the person reads where the case is now`() async throws {
        let test = try await TestCentre()
        let opened = try await test.open()
        try await Self.handOver(test, opened.id)
        let own = try await ViewOwnCase(centre: test.centre)(
            number: opened.number, born: "1900-01-01", code: opened.code)
        #expect(own.state.office == "mangshi_health")
        #expect(own.rulebook.office("mangshi_health")?.area == "533103")
    }
}
