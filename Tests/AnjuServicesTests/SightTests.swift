import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

/// What each official sees of a case, and what not.
@Suite struct SightTests {
    private static let officials = [
        TestOfficials.clerk, TestOfficials.health, TestOfficials.labour, TestOfficials.exitEntry, TestOfficials.market,
        TestOfficials.supervisor,
    ]

    @Test(arguments: officials) func `the health result is seen by the clinic and by the officer who decides`(
        official: Actor
    ) async throws {
        let test = try await TestCentre()
        let id = try await test.open().id
        try await test.completeMedical(id)
        let visible = try await test.view(id, by: official).visible
        #expect((visible["health_fit_result"] != nil) == ["health", "exit_entry"].contains(official.department))
        #expect((visible["health_cert_number"] != nil) == (official.department == "health"))
    }

    @Test(arguments: [
        (TestOfficials.clerk, "id_doc_number", true), (TestOfficials.clerk, "mobile_phone", true),
        (TestOfficials.clerk, "address_detail", true), (TestOfficials.health, "id_doc_number", true),
        (TestOfficials.health, "mobile_phone", false), (TestOfficials.health, "address_detail", false),
        (TestOfficials.health, "nationality", false), (TestOfficials.labour, "mobile_phone", true),
        (TestOfficials.labour, "address_detail", false), (TestOfficials.labour, "stay_until", false),
        (TestOfficials.exitEntry, "stay_until", true), (TestOfficials.market, "address_detail", false),
        (TestOfficials.supervisor, "id_doc_number", false), (TestOfficials.supervisor, "mobile_phone", false),
    ]) func `each role sees what its work needs`(official: Actor, item: String, sees: Bool) async throws {
        let test = try await TestCentre()
        let id = try await test.open().id
        #expect((try await test.view(id, by: official).visible[item] != nil) == sees)
    }

    @Test(arguments: officials.filter { $0.department != "market" })
    func `a follow-up at the clinic is a follow-up to the clinic alone`(official: Actor)
        async throws
    {
        let test = try await TestCentre()
        let id = try await test.open().id
        try await test.act(.hold(ground: "W02", note: "结核待查"), "medical", of: id, by: TestOfficials.health)
        let view = try await test.view(id, by: official)
        let (ground, note) = official.department == "health" ? ("W02", "结核待查") : ("W00", "")
        #expect(view.state.step("medical").state == .waiting(ground: ground, note: note))
        #expect(view.state.stops.map(\.ground) == [ground])
        #expect(view.explain.filter { $0.sentence == "explain.waits" }.map { $0.about["ground"] } == [ground])
        #expect(!view.looked.contains { $0.detail.contains("W02") || $0.detail.contains("结核") })
    }

    @Test func `a supervisor's list says that the clinic waits, not why`() async throws {
        let test = try await TestCentre()
        let id = try await test.open().id
        try await test.act(.hold(ground: "W02", note: ""), "medical", of: id, by: TestOfficials.health)
        let list = Worklist(centre: test.centre)
        #expect(try await list("health", by: TestOfficials.supervisor).items.map(\.row.ground) == ["W00"])
        #expect(try await list(by: TestOfficials.health).items.map(\.row.ground) == ["W02"])
    }

    @Test func `a step's sheet shows others neither its values nor what is carried into it`() async throws {
        let test = try await TestCentre()
        let id = try await test.open().id
        try await test.registerEmployment(id)
        let step = try await ViewStep(centre: test.centre)("employment_registration", of: id, by: TestOfficials.health)
        #expect(!step.mayAct)
        for field in step.sheet.fields {
            switch field.standing {
            case .known: #expect(step.view.visible[field.item.key] != nil, "\(field.item.key)")
            case .carried(let from, let value): #expect(value.isEmpty || step.view.visible[from] != nil)
            case .confirming: #expect(step.view.visible[field.item.key] != nil, "\(field.item.key)")
            case .awaited, .asked: break
            }
        }
        #expect(!step.sheet.fields.contains { $0.item.key == "employer_name" })
    }

    @Test func `figures name nobody`() async throws {
        let test = try await TestCentre()
        try await test.open()
        let figures = try await Supervise(centre: test.centre)(by: TestOfficials.supervisor)
        #expect(figures.workload.map(\.department) == ["health", "hr"])
        #expect(figures.workload.allSatisfy { $0.total == 1 && $0.overdue == 0 && $0.held == 0 })
        #expect(figures.cases.map(\.total) == [1])
    }

    @Test func `a list shows its department's open steps, the earliest due first, fifty at most`() async throws {
        let test = try await TestCentre()
        for index in 10..<14 {
            try await test.open("P01", ["id_doc_number": "MX00000\(index)"], portrait: TestCentre.portrait)
            test.clock.advance(minutes: 1)
        }
        let list = Worklist(centre: test.centre)
        let first = try await list(size: 3, by: TestOfficials.health)
        #expect(first.items.count == 3)
        #expect(first.items.allSatisfy { $0.row.step == "medical" })
        #expect(first.items.map(\.row.openedAt) == first.items.map(\.row.openedAt).sorted())
        let second = try await list(after: first.next, by: TestOfficials.health)
        #expect(second.items.count == 1)
        #expect(second.next == nil)
        #expect(try await list(by: TestOfficials.outsideHealth).items.isEmpty)
    }
}
