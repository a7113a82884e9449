import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore
import AnjuTesting
import AnjuVault
import Testing

@testable import AnjuServices

/// How accounts are made, opened and closed by two administrators, and how their holders choose the own password.
@Suite struct KeepAccountsTests {
    private static let own = "four-words-nobody-said"

    /// A centre with two administrators.
    private struct House {
        let test: TestCentre
        let accounts: Accounts
        let first: Actor
        let second: Actor

        init(_ engine: TestEngine = .sqlite) async throws {
            test = try await TestCentre(engine)
            accounts = Accounts(
                centre: test.centre,
                passwords: Passwords(
                    pepper: test.centre.vault.pepper, cost: PasswordCost(kibibytes: 64, passes: 1, lanes: 1),
                    random: test.centre.ambient.random))
            first = try await Self.administrator("one", accounts)
            second = try await Self.administrator("two", accounts)
        }

        private static func administrator(_ login: String, _ accounts: Accounts) async throws -> Actor {
            let made = try await accounts.make(
                Accounts.Draft(
                    login: login, name: login, role: "administrator", office: "foreign_centre",
                    password: "correct-horse-battery"), isFounding: true, by: .program)
            var actor = TestOfficials.administrator
            actor.id = made.id.rawValue
            return actor
        }

        var keep: KeepAccounts { accounts.keep }

        func propose(_ login: String = "rose", role: String = "counter_clerk") async throws -> ID<Account> {
            try await keep.propose(
                KeepAccounts.Draft(login: login, name: "Rose", role: role, office: "foreign_centre"), by: first)
        }

        /// Approves the newest grant of an account.
        func approveGrant(of account: ID<Account>) async throws {
            let grant = try #require(try await test.database.read { try $0.grants(of: account) }.first)
            try await KeepGrants(centre: test.centre).approve(
                grant.id, by: second, confirming: test.confirming(second))
        }

        func give(_ account: ID<Account>, by actor: Actor) async throws -> String {
            try await keep.give(account, by: actor, confirming: test.confirming(actor)).password
        }

        func open(_ login: String, _ password: String) async throws -> SignIn.Session {
            try await accounts.signIn(login: login, password: password)
        }

        /// What the page does: from the password that was handed over to the own.
        func choose(_ session: SignIn.Session, _ current: String, _ chosen: String) async throws {
            try await accounts.choose(
                ChoosePassword.Typed(current: current, chosen: chosen, again: chosen), secret: session.secret,
                by: Accounts.actor(session.account, rulebook: test.centre.rulebook))
        }
    }

    @Test(arguments: TestEngine.all)
    func `an account opens when two have opened it, and goes on with a password of its own`(
        engine: TestEngine
    ) async throws {
        let house = try await House(engine)
        let rose = try await house.propose()
        for empty in ["", "correct-horse-battery"] {
            #expect(try await problem { try await house.open("rose", empty) } == "sign-in.refused")
        }
        #expect(try await problem { try await house.give(rose, by: house.first) } == "access.same-person")
        let handed = try await house.give(rose, by: house.second)
        // Without a grant in force it is nobody, whatever its password.
        #expect(try await problem { try await house.open("rose", handed) } == "sign-in.refused")
        try await house.approveGrant(of: rose)
        let session = try await house.open("rose", handed)
        #expect(session.account.passwordGivenAt == house.test.clock.now && session.account.role == "counter_clerk")
        #expect(try await house.accounts.resume(session.secret)?.account.passwordGivenAt != nil)
        try await house.choose(session, handed, Self.own)
        #expect(try await house.accounts.resume(session.secret)?.account.passwordGivenAt == nil)
        #expect(try await problem { try await house.open("rose", handed) } == "sign-in.refused")
        #expect(try await house.open("rose", Self.own).account.passwordGivenAt == nil)
        for detail in ["password-asked", "password-given", "password-own"] {
            let entered = try await house.test.count(
                "SELECT COUNT(*) AS n FROM ledger_entry WHERE action = 'account.changed' AND detail = \(detail)")
            #expect(entered == 1, "\(detail)")
        }
    }

    @Test func `a password that was handed over is good for three days, and given once`() async throws {
        let house = try await House()
        let rose = try await house.propose()
        try await house.approveGrant(of: rose)
        let handed = try await house.give(rose, by: house.second)
        #expect(try await problem { try await house.give(rose, by: house.second) } == "access.entry-over")
        house.test.clock.advance(hours: 71)
        let session = try await house.open("rose", handed)
        house.test.clock.advance(hours: 1)
        #expect(try await problem { try await house.open("rose", handed) } == "sign-in.refused")
        // A session that began in time chooses nothing by it any more.
        let late = await #expect(throws: Problem.self) { try await house.choose(session, handed, Self.own) }
        #expect(late?.violations.map(\.code) == ["password.wrong"])
    }

    @Test(arguments: TestEngine.all) func `one closes an account, two open it again`(engine: TestEngine) async throws {
        let house = try await House(engine)
        let rose = try await house.propose()
        try await house.approveGrant(of: rose)
        let handed = try await house.give(rose, by: house.second)
        let session = try await house.open("rose", handed)
        try await house.choose(session, handed, Self.own)
        try await house.keep.askPassword(of: rose, by: house.first)
        try await house.keep.disable(rose, by: house.first)
        #expect(try await house.accounts.resume(session.secret) == nil)
        #expect(try await problem { try await house.open("rose", Self.own) } == "sign-in.refused")
        #expect(try await problem { try await house.keep.disable(rose, by: house.second) } == "access.entry-over")
        // What was asked before it was closed opens nothing.
        #expect(try await problem { try await house.give(rose, by: house.second) } == "access.entry-over")
        try await house.keep.askPassword(of: rose, by: house.second)
        #expect(try await problem { try await house.give(rose, by: house.second) } == "access.same-person")
        let again = try await house.give(rose, by: house.first)
        #expect(try await problem { try await house.open("rose", Self.own) } == "sign-in.refused")
        #expect(try await house.open("rose", again).account.passwordGivenAt != nil)
    }

    @Test func `nobody gives or asks for their own, and what was asked for is taken back by whoever administers`()
        async throws
    {
        let house = try await House()
        let (keep, second) = (house.keep, house.second)
        let mine = try #require(ID<Account>(second.id))
        #expect(try await problem { try await keep.askPassword(of: mine, by: second) } == "access.same-person")
        try await keep.askPassword(of: mine, by: house.first)
        #expect(try await problem { try await house.give(mine, by: second) } == "access.same-person")
        #expect(try await problem { try await keep.askPassword(of: mine, by: house.first) } == "access.entry-over")
        try await keep.takeBack(mine, by: second)
        #expect(try await problem { try await keep.takeBack(mine, by: second) } == "access.entry-over")
        #expect(try await keep.list(by: second).allSatisfy { $0.ask == nil })
    }

    @Test func `the last who administers is not closed, and nobody else keeps accounts`() async throws {
        let house = try await House()
        let keep = house.keep
        let (first, second) = (try #require(ID<Account>(house.first.id)), try #require(ID<Account>(house.second.id)))
        try await keep.disable(first, by: house.second)
        #expect(try await problem { try await keep.disable(second, by: house.second) } == "access.last-administrator")
        let clerk = TestOfficials.clerk
        let draft = KeepAccounts.Draft(login: "x", name: "X", role: "counter_clerk", office: "foreign_centre")
        let refused: [String?] = [
            try await problem { _ = try await keep.list(by: clerk) },
            try await problem { try await keep.disable(second, by: clerk) },
            try await problem { try await keep.askPassword(of: second, by: clerk) },
            try await problem { try await keep.takeBack(second, by: clerk) },
            try await problem { _ = try await house.give(second, by: clerk) },
            try await problem { try await keep.propose(draft, by: clerk) },
        ]
        #expect(refused == Array(repeating: "access.denied", count: 6))
    }

    @Test func `everything that is wrong with an account is told at once, beside its field`() async throws {
        let house = try await House()
        _ = try await house.propose()
        let wrong = KeepAccounts.Draft(
            login: "rose", name: String(repeating: "x", count: 81), role: "nobody", office: "",
            station: String(repeating: "1", count: 21), language: "tlh")
        let problem = await #expect(throws: Problem.self) { try await house.keep.propose(wrong, by: house.first) }
        let told = problem?.violations.map { $0.field + " " + $0.code } ?? []
        let due = [
            "login account.login-taken", "name input.too-long", "station input.too-long", "role code.unknown",
            "office input.choose", "language code.unknown",
        ]
        #expect(told == due)
    }

    @Test func `what is chosen is long, new and typed twice, and the present one is asked`() async throws {
        let house = try await House()
        let rose = try await house.propose()
        try await house.approveGrant(of: rose)
        let handed = try await house.give(rose, by: house.second)
        let (session, other) = (try await house.open("rose", handed), try await house.open("rose", handed))
        let actor = Accounts.actor(session.account, rulebook: house.test.centre.rulebook)
        func faults(_ current: String, _ chosen: String, _ again: String) async throws -> [String] {
            let typed = ChoosePassword.Typed(current: current, chosen: chosen, again: again)
            let problem = await #expect(throws: Problem.self) {
                try await house.accounts.choose(typed, secret: session.secret, by: actor)
            }
            return problem?.violations.map { $0.field + " " + $0.code } ?? []
        }
        let short = try await faults("", "short", "other")
        #expect(short == ["current input.required", "chosen password.too-short", "again password.not-again"])
        #expect(try await faults(handed, handed, handed) == ["chosen password.same"])
        #expect(try await faults(handed + "x", Self.own, Self.own) == ["current password.wrong"])
        #expect(try await house.accounts.resume(session.secret)?.account.passwordGivenAt != nil)
        try await house.choose(session, handed, Self.own)
        // The session that chose goes on; every other ends.
        #expect(try await house.accounts.resume(session.secret) != nil)
        #expect(try await house.accounts.resume(other.secret) == nil)
    }

    @Test(arguments: TestEngine.all) func `the database itself takes no password asked for oneself`(
        engine: TestEngine
    ) async throws {
        let house = try await House(engine)
        let id = house.first.id
        await #expect(throws: (any Error).self) {
            try await house.test.database.write {
                try $0.run("INSERT INTO password_ask (account, asked_by, asked_at) VALUES (\(id), \(id), 1)")
            }
        }
    }
}
