import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

/// What a clerk learns by typing numbers into the form that enters a guardian, and what of it is entered.
@Suite struct GuardianNumberTests {
    private func searched(_ wards: Wards, _ person: ID<Person>) async throws -> [LedgerEntry] {
        try await wards.test.centre.ledger.readImpersonal { try $0.entries(of: person) }.filter {
            $0.action == .personSearched
        }
    }

    private func fault(_ wards: Wards, _ draft: EnterGuardian.Draft) async throws -> [String] {
        do {
            try await wards.enter(wards.child.person, draft, by: TestOfficials.clerk)
            return []
        } catch let problem as Problem {
            return problem.violations.map { $0.field + " " + $0.code }
                + (problem.violations.isEmpty ? [problem.code] : [])
        }
    }

    @Test(arguments: TestEngine.all) func `while anything else is wrong no number is looked up`(
        engine: TestEngine
    ) async throws {
        let wards = try await Wards(engine)
        var draft = Wards.draft()
        draft.seen = [.proof]
        let held = try await fault(wards, draft)
        draft.number = "ZZ0000000"
        #expect(held == ["seen-guardian guardian.not-seen"])
        #expect(try await fault(wards, draft) == held)
        #expect(try await searched(wards, wards.guardian.person).isEmpty)
    }

    @Test(arguments: TestEngine.all) func `who holds the number reads that it was looked up, found or not`(
        engine: TestEngine
    ) async throws {
        let wards = try await Wards(engine)
        let other = try await OwnPerson(wards.test, Wards.adult("MX0000033"))
        try await ProtectPerson(centre: wards.test.centre).block(
            [], of: other.opened.id, .closed, by: TestOfficials.supervisor)
        // Closed and not there are one answer; the one that is closed has its entry.
        #expect(try await fault(wards, Wards.draft("MX0000033")) == ["number guardian.not-on-file"])
        #expect(try await fault(wards, Wards.draft("ZZ0000000")) == ["number guardian.not-on-file"])
        #expect(try await searched(wards, other.person).map(\.actorName) == [TestOfficials.clerk.name])
        _ = try await wards.entered()
        let entries = try await searched(wards, wards.guardian.person)
        #expect(entries.map(\.actorName) == [TestOfficials.clerk.name])
    }

    @Test func `twenty numbers an hour, and the one too many is entered`() async throws {
        let wards = try await Wards()
        for _ in 0..<EnterGuardian.most {
            #expect(try await fault(wards, Wards.draft("ZZ0000000")) == ["number guardian.not-on-file"])
        }
        for _ in 0..<9 { #expect(try await fault(wards, Wards.draft()) == ["guardian.too-many"]) }
        let denials = try await wards.test.count(
            "SELECT COUNT(*) AS n FROM ledger_entry WHERE action = 'access.denied' AND detail LIKE 'guardian.too-many%'"
        )
        #expect(denials == 1)
        _ = try await fault(wards, Wards.draft())
        let tenfold = try await wards.test.count(
            "SELECT COUNT(*) AS n FROM ledger_entry WHERE action = 'access.denied' AND detail LIKE 'guardian.too-many%'"
        )
        #expect(tenfold == 2)
        #expect(try await searched(wards, wards.guardian.person).isEmpty)
    }

    @Test(arguments: TestEngine.all) func `on the page of the guardians nobody is named whose name is blocked`(
        engine: TestEngine
    ) async throws {
        let wards = try await Wards(engine)
        _ = try await wards.entered()
        let before = try await wards.enter.view(wards.child.person, by: TestOfficials.clerk)
        #expect(before.person.isNamed && before.lines.first?.guardian?.isNamed == true)
        for each in [wards.child, wards.guardian] {
            try await ProtectPerson(centre: wards.test.centre).block(
                ["identity"], of: each.opened.id, .protected, by: TestOfficials.supervisor)
        }
        let after = try await wards.enter.view(wards.child.person, by: TestOfficials.clerk)
        #expect(!after.person.isNamed && after.person.birthDate.isEmpty)
        let guardian = try #require(after.lines.first?.guardian)
        #expect(!guardian.isNamed && guardian.birthDate.isEmpty)
        // The entries say of which groups: the name where it was shown, nothing where it was not.
        for person in [wards.child.person, wards.guardian.person] {
            let looks = try await wards.test.centre.ledger.readImpersonal { try $0.entries(of: person) }.filter {
                $0.action == .personRead && $0.detail == "guardians"
            }
            let groups = Set(looks.map(\.groups))
            #expect(groups == [["identity"], []])
        }
    }
}
