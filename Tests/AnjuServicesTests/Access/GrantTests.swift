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
    private static let password = "correct-horse-battery"
    private static let otherAdministrator: Actor = {
        var other = TestOfficials.administrator
        other.id = "acc_admin2"
        return other
    }()

    private func accounts(_ test: TestCentre) -> Accounts {
        Accounts(
            centre: test.centre,
            passwords: Passwords(
                pepper: test.centre.vault.pepper, cost: PasswordCost(kibibytes: 64, passes: 1, lanes: 1),
                random: test.centre.ambient.random))
    }

    private func hired(_ test: TestCentre) async throws -> Accounts {
        let accounts = accounts(test)
        try await accounts.make(
            Accounts.Draft(
                login: "rose", name: "Rose", role: "counter_clerk", office: "foreign_centre", password: Self.password),
            by: .program)
        return accounts
    }

    private static func draft(_ role: String = "health_officer", _ office: String = "health") -> KeepGrants.Draft {
        KeepGrants.Draft(login: "rose", role: role, office: office, until: "2026-03-31")
    }

    @Test func `an account acts by its first grant from the day it is made`() async throws {
        let test = try await TestCentre()
        let accounts = try await hired(test)
        let session = try await accounts.signIn(login: "rose", password: Self.password)
        #expect(session.account.role == "counter_clerk")
        let holder = try #require(try await KeepGrants(centre: test.centre).list(by: TestOfficials.administrator).first)
        #expect(holder.grants.map(\.approvedBy) == ["anju"])
    }

    @Test(arguments: TestEngine.all)
    func `once somebody administers, what the command line adds waits for them`(engine: TestEngine) async throws {
        let test = try await TestCentre(engine)
        let accounts = accounts(test)
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
        let holders = try await keep.list(by: administrator)
        let grant = try #require(holders.first { $0.account.id == late.id }?.grants.first)
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
        let test = try await TestCentre()
        let accounts = try await hired(test)
        let keep = KeepGrants(centre: test.centre)
        let session = try await accounts.signIn(login: "rose", password: Self.password)
        test.clock.advance(minutes: 1)
        let id = try await keep.propose(Self.draft(), by: TestOfficials.administrator)
        #expect(try await accounts.resume(session.secret)?.account.role == "counter_clerk")
        let alone = try await problem {
            try await keep.approve(
                id, by: TestOfficials.administrator, confirming: test.confirming(TestOfficials.administrator))
        }
        #expect(alone == "access.same-person")
        var herself = TestOfficials.administrator
        herself.id = session.account.id.rawValue
        #expect(
            try await problem { try await keep.approve(id, by: herself, confirming: test.confirming(herself)) }
                == "access.same-person")
        try await keep.approve(id, by: Self.otherAdministrator, confirming: test.confirming(Self.otherAdministrator))
        #expect(try await accounts.resume(session.secret)?.account.role == "health_officer")
        #expect(
            try await problem {
                try await keep.approve(
                    id, by: Self.otherAdministrator, confirming: test.confirming(Self.otherAdministrator))
            } == "access.entry-over")
    }

    @Test func `what ends counts at the next request, and one person ends it`() async throws {
        let test = try await TestCentre()
        let accounts = try await hired(test)
        let keep = KeepGrants(centre: test.centre)
        let session = try await accounts.signIn(login: "rose", password: Self.password)
        let first = try #require(try await keep.list(by: TestOfficials.administrator).first?.grants.first)
        try await keep.end(first.id, by: TestOfficials.administrator)
        #expect(try await accounts.resume(session.secret) == nil)
        let again = try await problem { try await accounts.signIn(login: "rose", password: Self.password) }
        #expect(again == "sign-in.refused")
        let twice = try await problem { try await keep.end(first.id, by: TestOfficials.administrator) }
        #expect(twice == "access.entry-over")
    }

    @Test func `a grant is over at the end of its last day, and the one before it holds again`() async throws {
        let test = try await TestCentre()
        let accounts = try await hired(test)
        let keep = KeepGrants(centre: test.centre)
        test.clock.advance(minutes: 1)
        var draft = Self.draft()
        draft.until = "2026-03-02"
        let id = try await keep.propose(draft, by: TestOfficials.administrator)
        try await keep.approve(id, by: Self.otherAdministrator, confirming: test.confirming(Self.otherAdministrator))
        let day = try await accounts.signIn(login: "rose", password: Self.password)
        #expect(day.account.role == "health_officer")
        // 09:13 to midnight in Ruili.
        test.clock.advance(minutes: 14 * 60 + 47)
        let next = try await accounts.signIn(login: "rose", password: Self.password)
        #expect(next.account.role == "counter_clerk")
    }

    private func granted(_ role: String, _ office: String, to login: String, _ test: TestCentre) async throws
        -> ID<AccountGrant>
    {
        let keep = KeepGrants(centre: test.centre)
        test.clock.advance(minutes: 1)
        let id = try await keep.propose(
            KeepGrants.Draft(login: login, role: role, office: office), by: TestOfficials.administrator)
        try await keep.approve(id, by: Self.otherAdministrator, confirming: test.confirming(Self.otherAdministrator))
        return id
    }

    @Test func `what one person ends gives nobody an earlier and wider role back`() async throws {
        let test = try await TestCentre()
        let accounts = try await hired(test)
        _ = try await granted("supervisor", "foreign_centre", to: "rose", test)
        let narrow = try await granted("counter_clerk", "foreign_centre", to: "rose", test)
        let session = try await accounts.signIn(login: "rose", password: Self.password)
        #expect(session.account.role == "counter_clerk")
        test.clock.advance(minutes: 1)
        try await KeepGrants(centre: test.centre).end(narrow, by: TestOfficials.administrator)
        #expect(try await accounts.resume(session.secret) == nil)
        let entered = try await test.count("SELECT COUNT(*) AS n FROM ledger_entry WHERE action = 'grant.ended'")
        #expect(entered == 3)
    }

    @Test func `an older grant that nobody acts by ends alone`() async throws {
        let test = try await TestCentre()
        let accounts = try await hired(test)
        let older = try await granted("supervisor", "foreign_centre", to: "rose", test)
        _ = try await granted("counter_clerk", "foreign_centre", to: "rose", test)
        try await KeepGrants(centre: test.centre).end(older, by: TestOfficials.administrator)
        let session = try await accounts.signIn(login: "rose", password: Self.password)
        #expect(session.account.role == "counter_clerk")
    }

    @Test func `whoever administers last keeps the role, whatever lies below a newer grant`() async throws {
        let test = try await TestCentre()
        let accounts = try await hired(test)
        for login in ["lead", "second"] {
            try await accounts.make(
                Accounts.Draft(
                    login: login, name: login, role: "administrator", office: "foreign_centre",
                    password: Self.password), isFounding: true, by: .program)
        }
        let keep = KeepGrants(centre: test.centre)
        // The lead acts as a supervisor now: the administrator's grant below it is nobody's right.
        _ = try await granted("supervisor", "foreign_centre", to: "lead", test)
        let holders = try await keep.list(by: TestOfficials.administrator)
        let last = try #require(holders.first { $0.account.login == "second" }?.grants.first)
        let ended = try await problem { try await keep.end(last.id, by: TestOfficials.administrator) }
        let replaced = try await problem { _ = try await granted("supervisor", "foreign_centre", to: "second", test) }
        #expect(ended == "access.last-administrator" && replaced == "access.last-administrator")
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
