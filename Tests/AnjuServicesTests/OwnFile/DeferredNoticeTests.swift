import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuTesting
import Testing

/// PIPL articles 18 and 35, decision 40: what two officers deferred is told when that time is over, and not before.
@Suite struct DeferredNoticeTests {
    private func session(_ way: CheckedCase, _ code: String) async throws -> OwnSession {
        try await OpenOwnFile(centre: way.centre)(number: "MX0000017", code: code, from: "").session
    }

    /// Which acts of checks the person reads.
    private func told(_ way: CheckedCase, _ code: String) async throws -> Set<String> {
        let looks = try await ViewOwnFile(centre: way.centre).looks(by: try await session(way, code)).looks
        return Set(looks.map(\.entry.action.rawValue).filter { $0.hasPrefix("check.") })
    }

    @Test(arguments: TestEngine.all)
    func `acts of a check stand in the own file but for the time that the notice is deferred`(engine: TestEngine)
        async throws
    {
        let way = try await CheckedCase(engine)
        let person = try await way.test.view(way.id).person.id
        let code = try await MakeOwnSheet(centre: way.centre)(
            person, seen: [.person, .document], by: TestOfficials.clerk
        ).code
        let check = try await way.ask()
        let before = try await told(way, code)
        #expect(before.isSuperset(of: ["check.proposed", "check.approved", "check.asked", "check.answered"]))
        let until = try #require(CalendarDate("2026-03-10"))
        try await way.act(.deferNotice(until: until, reason: "x"), check, by: TestChecks.officer)
        try await way.act(.approveDeferral, check, by: TestChecks.head)
        let deferred = try await told(way, code)
        #expect(deferred == [])
        let open = try await session(way, code)
        let asked = try await way.test.database.read {
            try $0.rows("SELECT id FROM ledger_entry WHERE action = 'check.asked'").first?.get("id", as: String.self)
        }
        let id = try #require(asked.flatMap { ID<LedgerEntry>($0) })
        let one = try await problem { try await ViewOwnFile(centre: way.centre).look(id, by: open) }
        #expect(one == "look.unknown")
        let copy = String(decoding: try await CopyOwnFile(centre: way.centre).json(by: open), as: UTF8.self)
        #expect(copy.contains("case.read") && !copy.contains("check."))
        way.test.clock.set(until.adding(days: 1))
        let after = try await told(way, code)
        #expect(after.isSuperset(of: before.union(["check.deferred"])))
    }
}
