import AnjuCore
import AnjuDomain
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

/// What a department sees of another's records because they agreed on it.
@Suite struct AgreementTests {
    /// Housing has no part in the registration of a worker.
    private static let housing = Actor(
        kind: .official, id: "acc_housing", name: "住建", role: "housing_officer", office: "housing",
        department: "housing", area: "533102")

    private static func draft(_ groups: Set<String> = ["contact"]) -> KeepAgreements.Draft {
        KeepAgreements.Draft(
            giving: "foreign_centre", receiving: "housing", purpose: "case_step", law: "PIPL Art.23", groups: groups,
            until: "2026-03-31")
    }

    @Test(arguments: TestEngine.all) func `an agreement shows its groups and nothing else, while it lasts`(
        engine: TestEngine
    ) async throws {
        let house = try await TestHouse(engine)
        let (test, first, second) = (house.test, house.first, house.second)
        let (id, keep) = (try await test.open().id, KeepAgreements(centre: test.centre))
        let look: @Sendable () async throws -> CaseView = { try await test.view(id, by: Self.housing) }
        #expect(try await problem { try await look() } == "case.unknown")
        let agreement = try await keep.propose(Self.draft(), by: first)
        #expect(try await problem { try await look() } == "case.unknown")
        let alone = try await problem {
            try await keep.approve(
                agreement, by: first, confirming: test.confirming(first))
        }
        #expect(alone == "access.same-person")
        try await keep.approve(agreement, by: second, confirming: test.confirming(second))
        let seen = try await look()
        #expect(seen.visible["mobile_phone"] != nil)
        let dictionary = test.centre.dictionary
        #expect(seen.visible.keys.allSatisfy { dictionary.item($0)?.group == "contact" })
        #expect(seen.images.isEmpty && seen.person.birthDate.isEmpty)
        try await keep.end(agreement, by: first)
        #expect(try await problem { try await look() } == "case.unknown")
    }

    @Test func `an agreement is over at the end of its last day`() async throws {
        let house = try await TestHouse()
        let (test, first, second) = (house.test, house.first, house.second)
        let (id, keep) = (try await test.open().id, KeepAgreements(centre: test.centre))
        let agreement = try await keep.propose(Self.draft(), by: first)
        try await keep.approve(agreement, by: second, confirming: test.confirming(second))
        test.clock.advance(minutes: 29 * 24 * 60)
        _ = try await test.view(id, by: Self.housing)
        test.clock.advance(minutes: 24 * 60)
        #expect(try await problem { try await test.view(id, by: Self.housing) } == "case.unknown")
    }

    @Test func `an agreement gives a look and no work`() async throws {
        let house = try await TestHouse()
        let (test, first, second) = (house.test, house.first, house.second)
        let (id, keep) = (try await test.open().id, KeepAgreements(centre: test.centre))
        let agreement = try await keep.propose(Self.draft(["identity", "contact"]), by: first)
        try await keep.approve(agreement, by: second, confirming: test.confirming(second))
        let act = try await problem { try await test.end("job", of: id, by: Self.housing) }
        #expect(act == "access.denied")
    }

    @Test func `every fault of an agreement is told at once`() async throws {
        let test = try await TestCentre()
        let draft = KeepAgreements.Draft(
            giving: "housing", receiving: "housing", purpose: "curiosity", law: "", groups: ["secrets"], until: "")
        do {
            try await KeepAgreements(centre: test.centre).propose(draft, by: TestOfficials.administrator)
            Issue.record("it was taken")
        } catch let problem as Problem {
            #expect(
                problem.violations.map { $0.field + " " + $0.code } == [
                    "receiving agreement.same-department", "purpose code.unknown", "law input.required",
                    "groups code.unknown", "until input.required",
                ])
        }
    }
}
