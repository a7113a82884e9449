import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import AnjuVault
import Testing

/// What accounts are granted, and how it is widened and narrowed.
@Suite struct GrantTests {
    private static let password = TestHouse.password

    private func hired(_ test: TestCentre) async throws -> Accounts {
        _ = try await test.hire("rose", "counter_clerk")
        return test.accounts
    }

    private static func draft(_ role: String = "health_officer", _ office: String = "health") -> KeepGrants.Draft {
        KeepGrants.Draft(login: "rose", role: role, office: office, until: "2026-03-31")
    }

    @Test func `an account acts by its first grant from the day it is made`() async throws {
        let test = try await TestCentre()
        let accounts = try await hired(test)
        let session = try await accounts.signIn(login: "rose", password: Self.password)
        #expect(session.account.role == "counter_clerk")
        let listed = try await KeepGrants(centre: test.centre).list(by: TestOfficials.administrator)
        let holder = try #require(listed.holders.first)
        #expect(holder.grants.map(\.approvedBy) == ["anju"])
    }

    @Test(arguments: TestEngine.all)
    func `once somebody administers, what the command line adds waits for them`(engine: TestEngine) async throws {
        let test = try await TestCentre(engine)
        let accounts = test.accounts
        func add(_ login: String, _ role: String) async throws -> Accounts.Made {
            try await accounts.make(
                Accounts.Draft(
                    login: login, name: login, role: role, office: "foreign_centre", password: Self.password),
                by: .program)
        }
        #expect(try await add("early", "counter_clerk").isInForce)
        let first = try await add("first", "administrator")
        #expect(first.isInForce)
        let late = try await add("late", "supervisor")
        #expect(!late.isInForce)
        let refused = try await problem { try await accounts.signIn(login: "late", password: Self.password) }
        #expect(refused == "sign-in.refused")
        var administrator = TestOfficials.administrator
        administrator.id = first.id.rawValue
        let keep = KeepGrants(centre: test.centre)
        let waiting = try await keep.list(by: administrator).waiting
        let grant = try #require(waiting.first { $0.account.id == late.id }?.grants.first)
        #expect(grant.standing(at: test.clock.now) == .proposed && grant.proposedBy == "anju")
        try await keep.approve(grant.id, by: administrator, confirming: test.confirming(administrator))
        #expect(try await accounts.signIn(login: "late", password: Self.password).account.role == "supervisor")
        // Where nobody is left who administers, the command line grants again.
        try await accounts.disable(login: "first", by: .program)
        #expect(try await add("again", "administrator").isInForce)
    }

    @Test(arguments: TestEngine.all)
    func `a password that the command line sets is entered, and said once at the next sign-in`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        let accounts = try await hired(test)
        #expect(try await accounts.signIn(login: "rose", password: Self.password).passwordSetAt == nil)
        let other = "another-horse-battery"
        try await accounts.setPassword(other, login: "rose", by: .program)
        let set = test.clock.now
        test.clock.advance(minutes: 1)
        // A program reads no notice: it is kept for whoever does.
        let program = try await accounts.signIn(login: "rose", password: other, tells: false)
        #expect(program.passwordSetAt == nil)
        #expect(try await accounts.signIn(login: "rose", password: other).passwordSetAt == set)
        #expect(try await accounts.signIn(login: "rose", password: other).passwordSetAt == nil)
        let entered = try await test.count(
            "SELECT COUNT(*) AS n FROM ledger_entry WHERE action = 'account.changed' AND detail = 'password'")
        #expect(entered == 1)
    }

    @Test func `a proposal is nothing before somebody else approves it`() async throws {
        let house = try await TestHouse()
        let (test, first, second) = (house.test, house.first, house.second)
        let accounts = try await hired(test)
        let keep = KeepGrants(centre: test.centre)
        let session = try await accounts.signIn(login: "rose", password: Self.password)
        test.clock.advance(minutes: 1)
        let id = try await keep.propose(Self.draft(), by: first)
        #expect(try await accounts.resume(session.secret)?.account.role == "counter_clerk")
        let alone = try await problem {
            try await keep.approve(
                id, by: first, confirming: test.confirming(first))
        }
        #expect(alone == "access.same-person")
        var herself = first
        herself.id = session.account.id.rawValue
        #expect(
            try await problem { try await keep.approve(id, by: herself, confirming: test.confirming(herself)) }
                == "access.same-person")
        try await keep.approve(id, by: second, confirming: test.confirming(second))
        #expect(try await accounts.resume(session.secret)?.account.role == "health_officer")
        #expect(
            try await problem {
                try await keep.approve(
                    id, by: second, confirming: test.confirming(second))
            } == "access.entry-over")
    }

    @Test func `what ends counts at the next request, and one person ends it`() async throws {
        let test = try await TestCentre()
        let accounts = try await hired(test)
        let keep = KeepGrants(centre: test.centre)
        let session = try await accounts.signIn(login: "rose", password: Self.password)
        let first = try #require(try await keep.list(by: TestOfficials.administrator).holders.first?.grants.first)
        try await keep.end(first.id, by: TestOfficials.administrator)
        #expect(try await accounts.resume(session.secret) == nil)
        let again = try await problem { try await accounts.signIn(login: "rose", password: Self.password) }
        #expect(again == "sign-in.refused")
        let twice = try await problem { try await keep.end(first.id, by: TestOfficials.administrator) }
        #expect(twice == "access.entry-over")
    }

    @Test func `a grant is over at the end of its last day, and the one before it holds again`() async throws {
        let house = try await TestHouse()
        let (test, first, second) = (house.test, house.first, house.second)
        let accounts = try await hired(test)
        let keep = KeepGrants(centre: test.centre)
        test.clock.advance(minutes: 1)
        var draft = Self.draft()
        draft.until = "2026-03-02"
        let id = try await keep.propose(draft, by: first)
        try await keep.approve(id, by: second, confirming: test.confirming(second))
        let day = try await accounts.signIn(login: "rose", password: Self.password)
        #expect(day.account.role == "health_officer")
        // 09:13 to midnight in Ruili.
        test.clock.advance(minutes: 14 * 60 + 47)
        let next = try await accounts.signIn(login: "rose", password: Self.password)
        #expect(next.account.role == "counter_clerk")
    }

    @Test(arguments: TestEngine.all)
    func `a proposal is over after a week, and when who proposed it administers no more`(
        engine: TestEngine
    ) async throws {
        let house = try await TestHouse(engine)
        let (test, keep) = (house.test, house.grants)
        _ = try await test.hire("rose", "counter_clerk")
        let draft = KeepGrants.Draft(login: "rose", role: "health_officer", office: "health")
        func approve(_ id: ID<AccountGrant>) async throws -> String? {
            try await problem {
                try await keep.approve(id, by: house.second, confirming: test.confirming(house.second))
            }
        }
        let early = try await keep.propose(draft, by: house.first)
        test.clock.advance(hours: 7 * 24)
        #expect(try await approve(early) == "access.entry-over")
        #expect(try await keep.list(by: house.first).waiting.isEmpty)
        let third = try await test.hire("three")
        let late = try await keep.propose(draft, by: third)
        try await house.keep.disable(try #require(ID<Account>(third.id)), by: house.first)
        #expect(try await approve(late) == "access.entry-over")
        let rose = try await house.accounts.signIn(login: "rose", password: Self.password)
        #expect(rose.account.role == "counter_clerk")
        #expect(try await approve(try await keep.propose(draft, by: house.first)) == nil)
    }

    @Test func `who is closed while a request is on its way approves nothing`() async throws {
        let house = try await TestHouse()
        let (test, keep) = (house.test, house.grants)
        _ = try await test.hire("rose", "counter_clerk")
        let id = try await keep.propose(
            KeepGrants.Draft(login: "rose", role: "health_officer", office: "health"), by: house.first)
        let two = try #require(ID<Account>(house.second.id))
        let code = try await problem {
            try await keep.approve(id, by: house.second) {
                try await house.keep.disable(two, by: house.first)
                return Confirmed(account: house.second.id, at: test.clock.now)
            }
        }
        #expect(code == "access.denied")
    }

    @Test func `what one person ends gives nobody an earlier and wider role back`() async throws {
        let house = try await TestHouse()
        let test = house.test
        let accounts = try await hired(test)
        _ = try await house.grant("supervisor", "foreign_centre", to: "rose")
        let narrow = try await house.grant("counter_clerk", "foreign_centre", to: "rose")
        let session = try await accounts.signIn(login: "rose", password: Self.password)
        #expect(session.account.role == "counter_clerk")
        test.clock.advance(minutes: 1)
        try await KeepGrants(centre: test.centre).end(narrow, by: TestOfficials.administrator)
        #expect(try await accounts.resume(session.secret) == nil)
        let entered = try await test.count("SELECT COUNT(*) AS n FROM ledger_entry WHERE action = 'grant.ended'")
        #expect(entered == 3)
    }

    @Test func `an older grant that nobody acts by ends alone`() async throws {
        let house = try await TestHouse()
        let test = house.test
        let accounts = try await hired(test)
        let older = try await house.grant("supervisor", "foreign_centre", to: "rose")
        _ = try await house.grant("counter_clerk", "foreign_centre", to: "rose")
        try await KeepGrants(centre: test.centre).end(older, by: TestOfficials.administrator)
        let session = try await accounts.signIn(login: "rose", password: Self.password)
        #expect(session.account.role == "counter_clerk")
    }

    @Test func `whoever administers last keeps the role, whatever lies below a newer grant`() async throws {
        let house = try await TestHouse()
        let (test, keep) = (house.test, house.grants)
        let draft = KeepGrants.Draft(login: "two", role: "supervisor", office: "foreign_centre")
        test.clock.advance(minutes: 1)
        let proposal = try await keep.propose(draft, by: house.first)
        // Two acts as a supervisor now: the administrator's grant below it is nobody's right.
        let third = try await test.hire("three")
        try await keep.approve(proposal, by: third, confirming: test.confirming(third))
        try await house.keep.disable(try #require(ID<Account>(third.id)), by: house.first)
        let last = try #require(
            try await keep.list(by: house.first).holders.first { $0.account.login == "one" }?.grants.first)
        let ended = try await problem { try await keep.end(last.id, by: house.first) }
        let replaced = try await problem {
            let mine = KeepGrants.Draft(login: "one", role: "supervisor", office: "foreign_centre")
            let id = try await keep.propose(mine, by: .program)
            try await keep.approve(id, by: house.second, confirming: test.confirming(house.second))
        }
        // Nobody is left who could approve it.
        #expect(ended == "access.last-administrator" && replaced == "access.denied")
    }

    @Test func `every fault of a proposal is told at once`() async throws {
        let test = try await TestCentre()
        _ = try await hired(test)
        let draft = KeepGrants.Draft(
            login: "lily", role: "market_officer", office: "health", from: "2026-02-30", until: "2026-01-01")
        do {
            try await KeepGrants(centre: test.centre).propose(draft, by: TestOfficials.administrator)
            Issue.record("it was taken")
        } catch let problem as Problem {
            #expect(
                problem.violations.map { $0.field + " " + $0.code } == [
                    "from date.invalid", "login code.unknown", "role account.role-elsewhere",
                ])
        }
    }

    @Test func `why somebody may, or may not, is said by the same decision`() async throws {
        let test = try await TestCentre()
        _ = try await hired(test)
        let explain = ExplainAccess(centre: test.centre)
        let ask = { (action: AccessAction, purpose: String, group: String) in
            try await explain(
                ExplainAccess.Question(login: "rose", action: action, purpose: purpose, group: group),
                by: TestOfficials.administrator)
        }
        let may = try await ask(.read, "case_step", "contact")
        #expect(may.decision == .allowed(grant: "counter_clerk/case_step", level: .full, glass: nil))
        #expect(may.law == "PIPL Art.13(3); PIPL Art.34")
        #expect(try await ask(.read, "case_step", "health").decision.missing == [.group])
        #expect(try await ask(.changePermit, "case_step", "").decision.missing == [.action])
        #expect(try await ask(.changePermit, "case_step", "").law == "ALL Art.49")
        #expect(try await ask(.read, "rights_request", "contact").decision.level == .partial)
    }
}
