import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuTesting
import Testing

@testable import AnjuServices

/// The search before a file is made answers a counter, and nobody who goes through numbers.
@Suite struct SearchLimitTests {
    @Test(arguments: TestEngine.all)
    func `an account that goes through numbers is stopped, others are not, and it is entered once`(engine: TestEngine)
        async throws
    {
        let test = try await TestCentre(engine)
        let find = FindPerson(centre: test.centre)
        let ask = { (number: Int, actor: Actor) in
            _ = try await find(.document(number: "MX000\(1_000 + number)"), by: actor)
        }
        for number in 0..<FindPerson.most { try await ask(number, TestOfficials.clerk) }
        for number in 0..<3 {
            let problem = await #expect(throws: Problem.self) { try await ask(number, TestOfficials.clerk) }
            #expect(problem?.code == "search.too-many" && problem?.kind == .limited)
        }
        #expect(try await test.count("SELECT COUNT(*) AS n FROM ledger_entry WHERE action = 'access.denied'") == 1)
        var other = TestOfficials.clerk
        other.id = "someone-else"
        try await ask(1, other)
        test.clock.advance(minutes: 11)
        try await ask(1, TestOfficials.clerk)
    }

    @Test(arguments: TestEngine.all)
    func `a registration that finds a number taken is entered about whose it is, once, and counts as a search`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        let holder = try await test.view(try await test.open().id).person.id
        let again = try await problem { try await test.open("P01", ["name_latin_primary": "ZAW ZAW"]) }
        #expect(again == "person.already-registered")
        let entries: SQL = """
            SELECT COUNT(*) AS n FROM ledger_entry e JOIN ledger_subject s ON s.entry = e.id
            WHERE e.action = 'access.denied' AND s.subject = \(holder)
            """
        #expect(try await test.count(entries) == 1)
        for _ in 0..<FindPerson.most { _ = try await problem { try await test.open() } }
        #expect(try await problem { try await test.open() } == "search.too-many")
        let free = try await problem { try await test.open("P01", ["id_doc_number": "MX0000018"]) }
        #expect(free == "search.too-many", "a number that is free is told from a taken one no longer")
        #expect(try await test.count("SELECT COUNT(*) AS n FROM person") == 1)
        test.clock.advance(minutes: 11)
        #expect(try await test.open("P01", ["id_doc_number": "MX0000018"]).number.isEmpty == false)
    }

    @Test func `of a protected person a taken number tells no more than that another office holds it`() async throws {
        let test = try await TestCentre()
        let id = try await test.open().id
        try await ProtectPerson(centre: test.centre).block([], of: id, .protected, by: TestOfficials.supervisor)
        #expect(try await problem { try await test.open() } == "person.held-elsewhere")
        let found = try await FindPerson(centre: test.centre)(
            .document(number: "MX0000017"), by: TestOfficials.clerk)
        #expect(found.people.isEmpty && found.heldElsewhere)
    }
}
