import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

/// A permit that is asked for before the old one ends takes its place when it is issued.
@Suite struct RenewedPermitTests {
    private static let brought: Set<String> = ["document", "visit", "stay", "dwelling"]

    /// A permit, and twenty days later a second case of the same person.
    private func renewing(_ engine: TestEngine = .sqlite) async throws -> (
        test: TestCentre, old: ID<Permit>, second: ID<Case>
    ) {
        let test = try await TestCentre(engine)
        let first = try await test.open().id
        let old = try #require(try await test.issuePermit(first).permit)
        test.clock.advance(days: 20)
        let person = try await test.view(first).person.id
        return (test, old, try await test.open("P01", for: person, still: Self.brought).id)
    }

    @Test(arguments: TestEngine.all) func `the old permit is in force until the new one is issued, and then replaced`(
        engine: TestEngine
    ) async throws {
        let (test, old, second) = try await renewing(engine)
        try await test.prepareDecision(second)
        try await test.end("review", of: second, by: TestOfficials.exitEntry)
        let seal = try #require(try await test.database.read { try $0.seal(of: old) })
        #expect(try await VerifySeal(centre: test.centre)(seal).finding == .valid)
        let new = try #require(try await test.end("issue", of: second, by: TestOfficials.clerk).permit)
        let (before, after, values) = try await test.database.read {
            (try $0.permit(old), try $0.permit(new), try $0.statusListValues())
        }
        #expect(before?.status == .terminated && after?.status == .valid)
        #expect(after?.validFrom.description == "2026-03-22")
        #expect(values.contains { $0.index == before?.statusIndex && $0.value == 1 })
        #expect(try await VerifySeal(centre: test.centre)(seal).finding == .terminated)
        #expect(try await test.count("SELECT COUNT(*) AS n FROM permit_claim") == 1)
        #expect(try await test.count("SELECT COUNT(*) AS n FROM permit WHERE status = 'valid'") == 1)
        let changes = try await ViewPermit(centre: test.centre)(old, by: TestOfficials.exitEntry).changes
        #expect(changes.map(\.status) == [.terminated])
        let entered = try await test.count(
            """
            SELECT COUNT(*) AS n FROM ledger_entry
            WHERE action = 'permit.changed' AND detail = 'replaced' AND subject = \(old)
            """)
        #expect(entered == 1)
    }

    @Test func `a suspended permit is never replaced unseen`() async throws {
        let (test, old, second) = try await renewing()
        try await test.prepareDecision(second)
        try await test.end("review", of: second, by: TestOfficials.exitEntry)
        let change = ChangePermit(centre: test.centre)
        try await change(
            .suspended, of: old, version: nil, ground: "V01", reason: "核查", by: TestOfficials.exitEntry)
        let issue = { try await problem { try await test.end("issue", of: second, by: TestOfficials.clerk) } }
        #expect(try await issue() == "permit.held-suspended")
        try await change(
            .terminated, of: old, version: nil, ground: "V01", reason: "核查", by: TestOfficials.exitEntry)
        #expect(try await issue() == nil)
    }
}
