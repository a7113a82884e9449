import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

/// Who looked, at whom, for what.
@Suite struct LookingTests {
    private func entries(_ test: TestCentre, of person: ID<Person>) async throws -> [LedgerEntry] {
        try await test.centre.ledger.readImpersonal { try $0.entries(of: person) }
    }

    @Test(arguments: TestEngine.all) func `every read of a case is in its list, with who, where and why`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        let id = try await test.open().id
        test.clock.advance(minutes: 1)
        let person = try await test.view(id, by: TestOfficials.health).person.id
        test.clock.advance(minutes: 1)
        _ = try await ViewStep(centre: test.centre)("job", of: id, by: TestOfficials.labour)
        test.clock.advance(minutes: 1)
        _ = try await Worklist(centre: test.centre)(by: TestOfficials.health)
        let found = try await entries(test, of: person)
        #expect(found.map(\.action) == [.caseListed, .caseRead, .caseRead, .formSubmitted, .caseOpened])
        #expect(found.map(\.actorName) == ["李医师", "岩样", "李医师", "吕绿叶", "吕绿叶"])
        #expect(found.map(\.purpose) == ["case_step", "case_step", "case_step", "registration", "registration"])
        #expect(found.allSatisfy { !$0.law.isEmpty })
        #expect(found[1].detail == "job")
    }

    @Test func `a search is entered for those it found, and for nobody else`() async throws {
        let test = try await TestCentre()
        let person = try await test.view(try await test.open().id).person.id
        let find = FindPerson(centre: test.centre)
        #expect(try await find(.document(number: "mx 0000017"), by: TestOfficials.clerk).people.map(\.id) == [person])
        let born = try #require(PartialDate("1900-01-01"))
        let later = try #require(PartialDate("1900-01-02"))
        #expect(
            try await find(.name("Myint, Khin Maung", born: born), by: TestOfficials.clerk).people.map(\.id) == [person]
        )
        #expect(try await find(.name("ခင်မောင်မြင့်", born: born), by: TestOfficials.clerk).people.map(\.id) == [person])
        #expect(try await find(.document(number: "MX0000099"), by: TestOfficials.clerk).people.isEmpty)
        #expect(try await find(.name("KHIN", born: born), by: TestOfficials.clerk).people.isEmpty)
        #expect(try await find(.name("KHIN MAUNG MYINT", born: later), by: TestOfficials.clerk).people.isEmpty)
        let searched = try await entries(test, of: person).filter { $0.action == .personSearched }
        #expect(searched.count == 3)
        #expect(try await test.count("SELECT COUNT(*) AS n FROM ledger_entry WHERE action = 'person.searched'") == 6)
    }

    @Test func `another area learns that there is a file, and nothing of it`() async throws {
        let test = try await TestCentre()
        let person = try await test.view(try await test.open().id).person.id
        let answer = try await FindPerson(centre: test.centre)(
            .document(number: "MX0000017"), by: TestOfficials.outsider)
        #expect(answer.people.isEmpty)
        #expect(answer.heldElsewhere)
        // The person reads that it was asked, and by whom.
        #expect(
            try await entries(test, of: person).filter { $0.actorName == TestOfficials.outsider.name }.map(\.action)
                == [.personSearched])
    }

    @Test func `a denial is entered with who was denied and what for`() async throws {
        let test = try await TestCentre()
        let id = try await test.open().id
        _ = try await problem { try await test.open(by: TestOfficials.labour) }
        _ = try await problem { try await test.completeMedicalAs(TestOfficials.labour, id) }
        _ = try await problem { try await Supervise(centre: test.centre)(by: TestOfficials.clerk) }
        let rows = try await test.database.read {
            try $0.rows("SELECT actor, purpose, detail FROM ledger_entry WHERE action = 'access.denied' ORDER BY id")
                .map {
                    [try $0.get("actor", as: String.self), try $0.get("purpose"), try $0.get("detail")]
                }
        }
        #expect(
            Set(rows) == [
                ["acc_labour", "registration", "access.denied"], ["acc_labour", "case_step", "case.not-your-step"],
                ["acc_clerk", "supervision", "access.denied"],
            ])
    }

    @Test func `the entries of the way to a permit get their places without a gap`() async throws {
        let test = try await TestCentre()
        let id = try await test.open().id
        try await test.issuePermit(id)
        let count = try await test.count("SELECT COUNT(*) AS n FROM ledger_entry")
        #expect(try await Sequencer(centre: test.centre, holder: "one").run() == count)
        #expect(try await test.count("SELECT MAX(position) AS n FROM change") == count)
        #expect(try await Sequencer(centre: test.centre, holder: "two").run() == 0)
    }
}

extension TestCentre {
    /// Tries to fill in the clinic's form as somebody else.
    func completeMedicalAs(_ actor: Actor, _ id: ID<Case>) async throws {
        try await fill("medical", TestPeople.fit, of: id, by: actor)
    }
}
