import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuTesting
import Testing

/// A search tells of no case that its own page denies.
@Suite struct FoundCaseTests {
    @Test(arguments: TestEngine.all) func `a candidate is shown with the cases that the official may open`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        let own = try await test.open()
        let find = FindPerson(centre: test.centre)
        let clerk = TestOfficials.clerk
        let before = try await find(.document(number: "MX0000017"), by: clerk).people
        #expect(before.map { $0.cases.map(\.id) } == [[own.id]])
        // The same case, once another area has it: the person is still of this one.
        try await test.database.write {
            try $0.run("UPDATE case_file SET area = '533103' WHERE id = \(own.id)")
        }
        #expect(try await problem { try await test.view(own.id, by: clerk) } == "case.unknown")
        let after = try await find(.document(number: "MX0000017"), by: clerk).people
        #expect(after.count == 1 && after.allSatisfy(\.cases.isEmpty))
    }
}
