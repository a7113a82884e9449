import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

/// S0.5: the trader's way to the permit and on to the licence.
@Suite struct TraderPathTests {
    @Test(arguments: TestEngine.all)
    func `guarantee and health lead to the permit, and the case on to market regulation`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        let id = try await test.issueTrader()
        let view = try await test.view(id)
        #expect(view.record.status == .delivered)
        #expect(view.permit?.number == "RL-T-2026-000001")
        // Ninety days, bounded by the permitted stay.
        #expect(view.permit?.validUntil.description == "2026-05-29")
        #expect(view.permit?.boundedBy == "stay_until")
        let list = try await Worklist(centre: test.centre)(by: TestOfficials.market)
        #expect(list.items.map(\.row.step) == ["refer"])
        let outcome = try await test.fill(
            "refer", ["business_licence_number": "92350100M000100Y53"], of: id, by: TestOfficials.market)
        #expect(outcome.open.map(\.code) == [])
    }

    @Test func `the number that market regulation gives is kept with the business`() async throws {
        let test = try await TestCentre()
        let id = try await test.issueTrader()
        let number = "91350100M000100Y43"
        let outcome = try await test.fill(
            "refer", ["business_licence_number": number], of: id, by: TestOfficials.market)
        #expect(outcome.status == .closed)
        let sealer = test.centre.sealer
        let file = try await test.database.read { try $0.file(of: id, sealer: sealer) }
        let item = try #require(test.centre.dictionary.item("business_licence_number"))
        #expect(file.entry(item)?.value == number)
        #expect(file.entry(item)?.provenance.department == "market")
    }

    @Test func `a refusal by market regulation does not touch the permit`() async throws {
        let test = try await TestCentre()
        let id = try await test.issueTrader()
        try await test.act(.refuse(ground: "R60", fact: "经营范围不符"), "refer", of: id, by: TestOfficials.market)
        let view = try await test.view(id)
        #expect(view.record.status == .closed)
        #expect(view.permit?.status == .valid)
    }

    /// On the day itself, and after the stay that bounds the permit is over.
    @Test(arguments: TestEngine.all, [0, 100])
    func `what market regulation sends back waits at its own step, and the permit stands as it was issued`(
        engine: TestEngine, days: Int
    ) async throws {
        let test = try await TestCentre(engine)
        let id = try await test.issueTrader()
        let permit = try #require(try await test.view(id).permit)
        test.clock.advance(days: days)
        let reasons = [ReturnReason(ground: "B09", about: "business_name", words: "名称已被使用")]
        try await test.act(.giveBack(reasons), "refer", of: id, by: TestOfficials.market)
        let back = try await test.view(id)
        #expect(back.state.step("refer").state == .returned(reasons))
        #expect(back.state.step("guarantee").isDone && back.state.step("review").isDone)
        #expect(back.state.step("issue").isDone)
        #expect(back.permit?.id == permit.id && back.permit?.status == .valid)
        try await test.act(.resume, "refer", of: id, by: TestOfficials.market)
        let outcome = try await test.fill(
            "refer", ["business_licence_number": "92350100M000100Y53"], of: id, by: TestOfficials.market)
        #expect(outcome.status == .closed)
        #expect(try await test.count("SELECT COUNT(*) AS n FROM permit") == 1)
        #expect(try await test.count("SELECT COUNT(*) AS n FROM permit WHERE status = 'valid'") == 1)
    }

    @Test func `a business without a name and a title without an address stand`() async throws {
        let test = try await TestCentre()
        let id = try await test.open(
            "P02",
            [
                "address_detail": "", "address_division": "", "check_in_at": "", "lodging_unit_type": "",
                "stay_reason": "",
            ]
        ).id
        let changes = [
            "premises_proof_type": "1", "ownership_proof_type": "1", "guarantor_name": "", "guarantor_id_or_uscc": "",
            "business_name": "",
        ]
        let outcome = try await test.fill(
            "guarantee", TestPeople.premises.merging(changes) { $1 }, papers: ["premises"], of: id,
            by: TestOfficials.clerk)
        #expect(outcome.open == [])
        #expect(try await test.count("SELECT COUNT(*) AS n FROM guarantee WHERE organisation IS NULL") == 1)
        #expect(try await test.count("SELECT COUNT(*) AS n FROM guarantee WHERE kind = 'own_title'") == 1)
    }

    private func guarantees(_ test: TestCentre, _ kind: String) async throws -> Int {
        try await test.count("SELECT COUNT(*) AS n FROM guarantee WHERE kind = \(kind)")
    }

    @Test func `an owner who guarantees has a name and a number, and a blank one makes no owner of the trader`()
        async throws
    {
        let test = try await TestCentre()
        let id = try await test.open("P02").id
        let blank = TestPeople.premises.merging(["guarantor_name": "", "guarantor_id_or_uscc": ""]) { $1 }
        do {
            try await test.fill("guarantee", blank, papers: ["premises"], of: id, by: TestOfficials.clerk)
            Issue.record("the guarantee of nobody was taken")
        } catch let problem as Problem {
            #expect(
                problem.violations == [
                    Violation("guarantor_name", "guarantor.needed"),
                    Violation("guarantor_id_or_uscc", "guarantor.needed"),
                ])
        }
        #expect(try await test.count("SELECT COUNT(*) AS n FROM guarantee") == 0)
        try await test.fill("guarantee", TestPeople.premises, papers: ["premises"], of: id, by: TestOfficials.clerk)
        #expect(try await guarantees(test, "premises_owner") == 1)
        #expect(try await test.count("SELECT COUNT(*) AS n FROM guarantee WHERE guarantor_name = '业主段'") == 1)
    }

    @Test func `a title is the trader's own, whoever else is named beside it`() async throws {
        let test = try await TestCentre()
        let id = try await test.open("P02").id
        let title = TestPeople.premises.merging(["premises_proof_type": "1"]) { $1 }
        try await test.fill("guarantee", title, papers: ["premises"], of: id, by: TestOfficials.clerk)
        #expect(try await guarantees(test, "own_title") == 1)
        #expect(
            try await test.count("SELECT COUNT(*) AS n FROM guarantee WHERE guarantor_name = 'KHIN MAUNG MYINT'") == 1)
    }

    @Test func `a lease without a guarantor is no guarantee`() async throws {
        let test = try await TestCentre()
        let id = try await test.open("P02").id
        let lease = ["premises_proof_type": "3", "guarantor_name": "", "guarantor_id_or_uscc": ""]
        let outcome = try await test.fill(
            "guarantee", TestPeople.premises.merging(lease) { $1 }, papers: ["premises"], of: id,
            by: TestOfficials.clerk)
        #expect(outcome.open == [])
        #expect(try await test.count("SELECT COUNT(*) AS n FROM guarantee") == 0)
    }
}
