import AnjuCore
import AnjuDomain
import AnjuServices
import AnjuTesting
import Testing

/// Nobody is refused for want of an employer: the person is sent where help is, and the case says so.
@Suite struct ReferralTests {
    @Test(arguments: TestEngine.all) func `a wait with an offer refers the person, until it ends`(engine: TestEngine)
        async throws
    {
        let test = try await TestCentre(engine)
        let opened = try await test.open()
        try await test.act(.hold(ground: "W01", note: ""), "job", of: opened.id, by: TestOfficials.labour)
        let own = try await ViewOwnCase(centre: test.centre)(
            number: opened.number, born: "1900-01-01", code: opened.code)
        let referral = Referral(step: "job", department: "hr", ground: "W01", at: test.clock.now)
        #expect(own.state.openReferrals == [referral])
        #expect(own.explain.last?.sentence == "explain.referred")
        #expect(own.explain.last?.law == own.rulebook.grounds["W01"]?.law)
        let place = try #require(own.rulebook.place(of: "hr", serving: own.record.core.area))
        #expect(place.office.key == "hr")
        #expect(place.site?.hours.isEmpty == false)
        #expect(try await !PrintReceipt(centre: test.centre)(opened.id, code: "", by: TestOfficials.clerk).isEmpty)
        try await test.act(.resume, "job", of: opened.id, by: TestOfficials.labour)
        #expect(try await test.view(opened.id).state.openReferrals == [])
    }

    @Test func `a wait without an offer refers nobody`() async throws {
        let test = try await TestCentre()
        let id = try await test.open().id
        try await test.act(.hold(ground: "W02", note: ""), "medical", of: id, by: TestOfficials.health)
        #expect(try await test.view(id).state.openReferrals == [])
    }

    @Test func `the person reads every fee before anything is typed and in the case`() async throws {
        let test = try await TestCentre()
        let start = try await StartSheet(centre: test.centre)("P02", for: nil, by: TestOfficials.clerk)
        #expect(start.fees.map(\.fee.code) == ["health_exam", "market_registration"])
        let id = try await test.open("P02").id
        #expect(try await test.view(id).fees.map(\.amount) == [nil, 0])
    }
}
