import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

/// The residence permit from its first issue over endorsements in time and late to a new card (Decree 663 articles 2, 9 to 11).
@Suite struct ResidencePermitTests {
    /// Somebody who has been registered at a place since 1 August 2025, with an application that is decided on 2 March 2026.
    private func issued(_ engine: TestEngine) async throws -> (test: TestCentre, person: ID<Person>, permit: ID<Permit>)
    {
        let test = try await TestDongli.centre(engine)
        let path = TestResidence(test: test)
        let person = try await path.register()
        let permit = try await path.firstPermit(of: person)
        return (test, person, permit)
    }

    private func permit(_ id: ID<Permit>, _ test: TestCentre) async throws -> Permit {
        try #require(try await test.database.read { try $0.permit(id) })
    }

    @Test(arguments: TestEngine.all)
    func `the first one is dated by the day on which it is made, and nobody types its items`(
        engine: TestEngine
    ) async throws {
        let (test, person, id) = try await issued(engine)
        let permit = try await permit(id, test)
        #expect(permit.number == "DL-J-2026-000001" && permit.kind == "residence_permit")
        #expect(permit.validFrom.description == "2026-03-02" && permit.validUntil.description == "2027-03-01")
        #expect(permit.countedFrom == permit.validFrom && permit.status == .valid)
        let profile = try await test.database.read { [sealer = test.centre.sealer] in
            try $0.profile(of: id.rawValue, sealer: sealer)
        }
        #expect(profile["permit_number"]?.value == permit.number)
        #expect(profile["endorsement_due_date"]?.value == "2027-03-02" && profile["permit_status"]?.value == "1")
        let held = try await test.database.read { try $0.heldPermit("residence_permit", of: person) }
        #expect(held?.id == id)
    }

    @Test(arguments: TestEngine.all) func `whose window is open stands in the list of the area, and is told of it`(
        engine: TestEngine
    ) async throws {
        let (test, person, id) = try await issued(engine)
        let view = ViewDueEndorsements(centre: test.centre)
        func listed(_ day: String, by actor: Actor = TestDongli.station) async throws -> [Int] {
            test.clock.set(try #require(CalendarDate(day)))
            let found = try await view(by: actor)
            #expect(found.next == nil && found.lines.allSatisfy { $0.permit.id == id && $0.person.id == person })
            return found.lines.map(\.daysLeft)
        }
        #expect(try await listed("2027-02-01") == [])
        #expect(try await listed("2027-02-02") == [27])
        #expect(try await listed("2027-03-01") == [0])
        #expect(try await listed("2027-03-02") == [])
        let told = try await test.count(
            """
            SELECT COUNT(*) AS n FROM ledger_entry e JOIN ledger_subject s ON s.entry = e.id
            WHERE e.action = 'endorsement.listed' AND s.subject = \(person)
            """)
        #expect(told == 2)
        var stranger = TestDongli.station
        stranger.area = "533102"
        #expect(try await listed("2027-02-10", by: stranger) == [])
        #expect(try await problem { _ = try await view(by: TestDongli.household) } == "access.denied")
    }

    @Test(arguments: TestEngine.all) func `an endorsement is taken within its window alone, and makes another card`(
        engine: TestEngine
    ) async throws {
        let (test, person, id) = try await issued(engine)
        let path = TestResidence(test: test)
        let old = try #require(try await test.database.read { try $0.seal(of: id) })
        // 1 February 2027: a day too early.
        test.clock.advance(days: 336)
        #expect(test.centre.today.description == "2027-02-01")
        let early = try await path.open("P05", of: person, ["permit_business_type": "2"])
        #expect(early.open.map(\.code) == ["permit.endorsement-early"])
        #expect(early.open.first?.details["from"] == "2027-02-02" && early.open.first?.details["until"] == "2027-03-01")
        // The case waits, and goes on with what was said.
        try await test.act(.hold(ground: "W16", note: ""), "apply", of: early.id, by: TestDongli.station)
        test.clock.advance(days: 1)
        try await test.act(.resume, "apply", of: early.id, by: TestDongli.station)
        let outcome = try await path.endorse(early.id, from: "apply")
        #expect(outcome.permit == id && outcome.became == "endorsed" && outcome.status == .closed)
        let permit = try await permit(id, test)
        #expect(permit.validUntil.description == "2028-03-01" && permit.countedFrom?.description == "2026-03-02")
        let judge = VerifySeal(centre: test.centre)
        #expect(try await judge(old).finding == .terminated)
        let seal = try #require(try await test.database.read { try $0.seal(of: id) })
        #expect(try await judge(seal).finding == .valid)
    }

    @Test(arguments: TestEngine.all)
    func `a missed one suspends the use, and a late one gives it back with the years anew`(
        engine: TestEngine
    ) async throws {
        let (test, person, id) = try await issued(engine)
        let path = TestResidence(test: test)
        test.clock.advance(days: 365)
        #expect(test.centre.today.description == "2027-03-02")
        // Whoever reads it sees that before it is written.
        #expect(try await permit(id, test).status(on: test.centre.today) == .suspended)
        let chore = SuspendUnendorsed(centre: test.centre)
        let (first, again) = (try await chore.run(), try await chore.run())
        #expect(first == 1 && again == 0)
        #expect(try await permit(id, test).status == .suspended)
        let listed = try await test.database.read { try $0.statusListValues() }
        #expect(listed.map(\.value) == [2])
        let changes = try await test.database.read { [sealer = test.centre.sealer] in
            try $0.changes(of: id, sealer: sealer)
        }
        #expect(changes.map(\.law) == ["Decree 663 Art.10"] && changes.map(\.ground) == [""])
        // A new card alone is not given: the late endorsement makes it.
        let card = try await path.open("P05", of: person, ["permit_business_type": "3", "replacement_reason": "1"])
        try await test.end("check", of: card.id, by: TestDongli.station)
        #expect(
            try await problem { try await test.end("replace", of: card.id, by: TestDongli.household) }
                == "permit.endorse-first")
        try await EndCase(centre: test.centre)(
            .withdraw(reason: "改办补签注", asked: .inPerson), of: card.id, version: nil, by: TestDongli.station)
        test.clock.advance(days: 30)
        let late = try await path.open("P05", of: person, ["permit_business_type": "6"])
        let outcome = try await path.endorse(late.id)
        #expect(outcome.became == "resumed")
        let permit = try await permit(id, test)
        #expect(permit.status == .valid && permit.countedFrom?.description == "2027-04-01")
        #expect(permit.validUntil.description == "2028-03-31" && permit.year?.years(on: test.centre.today) == 0)
    }

    @Test(arguments: TestEngine.all) func `a lost card is replaced for the same year, and ends in the status list`(
        engine: TestEngine
    ) async throws {
        let (test, person, id) = try await issued(engine)
        let path = TestResidence(test: test)
        let old = try #require(try await test.database.read { try $0.seal(of: id) })
        test.clock.advance(days: 100)
        let lost = try await path.open("P05", of: person, ["permit_business_type": "4", "replacement_reason": "2"])
        #expect(lost.open == [])
        try await test.end("check", of: lost.id, by: TestDongli.station)
        let outcome = try await test.end("replace", of: lost.id, by: TestDongli.household)
        #expect(outcome.became == "card")
        let permit = try await permit(id, test)
        #expect(permit.validUntil.description == "2027-03-01" && permit.number == "DL-J-2026-000001")
        #expect(try await VerifySeal(centre: test.centre)(old).finding == .terminated)
    }

    @Test(arguments: TestEngine.all) func `what an official suspended no endorsement gives back`(
        engine: TestEngine
    ) async throws {
        let (test, person, id) = try await issued(engine)
        try await ChangePermit(centre: test.centre)(
            .suspended, of: id, version: nil, ground: "V04", reason: "核查", by: TestDongli.household)
        test.clock.advance(days: 340)
        let path = TestResidence(test: test)
        let opened = try await path.open("P05", of: person, ["permit_business_type": "2"])
        #expect(try await problem { try await path.endorse(opened.id) } == "permit.held-suspended")
        #expect(try await permit(id, test).status == .suspended)
    }

    @Test(arguments: TestEngine.all) func `who holds one is told so at once when they ask for a first one`(
        engine: TestEngine
    ) async throws {
        let (test, person, id) = try await issued(engine)
        let path = TestResidence(test: test)
        let again = try await path.open("P04", of: person)
        let view = try await ViewCase(centre: test.centre)(again.id, by: TestDongli.station)
        #expect(view.eligibility?.failed.map(\.otherwise) == ["R14"])
        // Who holds none has nothing to endorse.
        let other = try await path.register(number: "533102188001010027")
        #expect(
            try await problem { try await path.open("P05", of: other, ["permit_business_type": "2"]) }
                == "permit.none-to-endorse")
        #expect(try await permit(id, test).status == .valid)
    }
}
