import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuTesting
import AnjuVault
import Testing

/// The second of two people gives the own password with the approval itself.
@Suite struct ConfirmPasswordTests {
    private static let password = TestHouse.password

    private struct House {
        let test: TestCentre
        let accounts: Accounts
        let proposer: Actor
        let second: Actor
        let proposal: ID<AccountGrant>

        init(_ engine: TestEngine = .sqlite) async throws {
            let house = try await TestHouse(engine)
            (test, accounts, proposer, second) = (house.test, house.accounts, house.first, house.second)
            _ = try await test.hire("rose", "counter_clerk")
            proposal = try await house.grants.propose(
                KeepGrants.Draft(login: "rose", role: "health_officer", office: "health"), by: proposer)
        }

        func approve(_ password: String) async throws {
            let (confirm, second) = (accounts.confirm, second)
            try await KeepGrants(centre: test.centre).approve(proposal, by: second) {
                try await confirm(password, in: "password", by: second)
            }
        }

        func isApproved() async throws -> Bool {
            try await test.count(
                "SELECT COUNT(*) AS n FROM account_grant WHERE id = \(proposal) AND approved_by IS NOT NULL") == 1
        }
    }

    @Test(arguments: TestEngine.all)
    func `with a wrong password nothing is approved, and that it was wrong is entered`(
        engine: TestEngine
    ) async throws {
        let house = try await House(engine)
        #expect(try await problem { try await house.approve("") } == "input.required")
        #expect(try await problem { try await house.approve("another-password") } == "password.wrong")
        #expect(try await !house.isApproved())
        let entered = try await house.test.count(
            "SELECT COUNT(*) AS n FROM ledger_entry WHERE action = 'approval.refused' AND actor = \(house.second.id)")
        #expect(entered == 1)
        try await house.approve(Self.password)
        #expect(try await house.isApproved())
    }

    @Test func `after five wrong ones the right one is not asked any more, until a quarter of an hour is over`()
        async throws
    {
        let house = try await House()
        for _ in 0..<5 {
            #expect(try await problem { try await house.approve("another-password") } == "password.wrong")
        }
        #expect(try await problem { try await house.approve(Self.password) } == "password.too-many")
        #expect(try await !house.isApproved())
        house.test.clock.advance(minutes: 16)
        try await house.approve(Self.password)
        #expect(try await house.isApproved())
    }

    @Test func `a confirmation is good for five minutes and for one account`() async throws {
        let house = try await House()
        let keep = KeepGrants(centre: house.test.centre)
        let confirmed = try await house.accounts.confirm(Self.password, in: "password", by: house.second)
        let others = try await house.accounts.confirm(Self.password, in: "password", by: house.proposer)
        let stolen = try await problem {
            try await keep.approve(house.proposal, by: house.second) { others }
        }
        #expect(stolen == "access.unconfirmed")
        house.test.clock.advance(minutes: 5)
        let stale = try await problem {
            try await keep.approve(house.proposal, by: house.second) { confirmed }
        }
        #expect(stale == "access.unconfirmed")
        #expect(try await !house.isApproved())
    }

    @Test func `who may not approve is not asked for a password`() async throws {
        let house = try await House()
        let asked = try await problem {
            try await KeepGrants(centre: house.test.centre).approve(house.proposal, by: TestOfficials.clerk) {
                throw Problem(.invalid, "password.wrong")
            }
        }
        #expect(asked == "access.denied")
    }

    @Test func `the last right to administer is not ended, the one before it is`() async throws {
        let house = try await House()
        let keep = KeepGrants(centre: house.test.centre)
        let listed = try await keep.list(by: house.proposer)
        let all = (listed.holders + listed.waiting).flatMap(\.grants)
        let (first, last) = (
            try #require(all.first { $0.account.rawValue == house.proposer.id }),
            try #require(all.first { $0.account.rawValue == house.second.id })
        )
        try await keep.end(first.id, by: house.second)
        let code = try await problem { try await keep.end(last.id, by: house.second) }
        #expect(code == "access.last-administrator")
        #expect(try await house.accounts.signIn(login: "two", password: Self.password).account.role == "administrator")
        // Others end as before.
        let rose = try #require(all.first { $0.id == house.proposal })
        try await keep.end(rose.id, by: house.second)
    }
}
