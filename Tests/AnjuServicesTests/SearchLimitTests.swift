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
}
