import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore
import AnjuTesting
import AnjuVault
import Foundation
import Testing

@testable import AnjuServices

extension TestHouse {
    /// Proposes an account; answers whose it is and the first half of its password.
    fileprivate func propose(
        _ login: String = "rose", role: String = "counter_clerk"
    ) async throws -> KeepAccounts.Half {
        try await keep.propose(
            KeepAccounts.Draft(login: login, name: "Rose", role: role, office: "foreign_centre"), by: first)
    }

    /// Approves the newest grant of an account.
    fileprivate func approveGrant(of account: ID<Account>) async throws {
        let grant = try #require(try await test.database.read { try $0.grants(of: account) }.first)
        try await grants.approve(grant.id, by: second, confirming: test.confirming(second))
    }

    /// The second half, which a second administrator gives.
    fileprivate func give(_ account: ID<Account>, by actor: Actor) async throws -> String {
        try await keep.give(account, by: actor, confirming: test.confirming(actor)).text
    }

    /// An account that is proposed, approved and given its password: whose it is, and both halves as they are typed.
    fileprivate func handedOver() async throws -> (account: ID<Account>, password: String) {
        let proposed = try await propose()
        try await approveGrant(of: proposed.account.id)
        let half = try await give(proposed.account.id, by: second)
        return (proposed.account.id, proposed.text + "-" + half)
    }

    fileprivate func open(_ login: String, _ password: String) async throws -> SignIn.Session {
        try await accounts.signIn(login: login, password: password)
    }

    /// What the page does: from the password that was handed over to the own; answers the new session's secret.
    @discardableResult
    fileprivate func choose(_ session: SignIn.Session, _ current: String, _ chosen: String) async throws -> String {
        try await accounts.choose(
            ChoosePassword.Typed(current: current, chosen: chosen, again: chosen),
            by: Accounts.actor(session.account, rulebook: test.centre.rulebook))
    }
}

/// How accounts are made, opened and closed by two administrators, and how their holders choose the own password.
@Suite struct KeepAccountsTests {
    private static let own = "four-words-nobody-said"

    @Test(arguments: TestEngine.all)
    func `an account opens when two have opened it, and goes on with a password of its own`(
        engine: TestEngine
    ) async throws {
        let house = try await TestHouse(engine)
        let proposed = try await house.propose()
        let rose = proposed.account.id
        for empty in ["", "correct-horse-battery"] {
            #expect(try await problem { try await house.open("rose", empty) } == "sign-in.refused")
        }
        #expect(try await problem { try await house.give(rose, by: house.first) } == "access.same-person")
        let second = try await house.give(rose, by: house.second)
        let handed = proposed.text + "-" + second
        // Without a grant in force it is nobody, whatever its password.
        #expect(try await problem { try await house.open("rose", handed) } == "sign-in.refused")
        try await house.approveGrant(of: rose)
        let session = try await house.open("rose", handed)
        #expect(session.account.passwordGivenAt == house.test.clock.now && session.account.role == "counter_clerk")
        #expect(try await house.accounts.resume(session.secret)?.account.passwordGivenAt != nil)
        // Neither half opens anything, nor do both the other way round: who has one cannot be faster than the holder.
        for part in [proposed.text, second, second + "-" + proposed.text, "-" + second, proposed.text + "-"] {
            #expect(try await problem { try await house.open("rose", part) } == "sign-in.refused")
        }
        let secret = try await house.choose(session, handed, Self.own)
        #expect(try await house.accounts.resume(session.secret) == nil)
        #expect(try await house.accounts.resume(secret)?.account.passwordGivenAt == nil)
        #expect(try await problem { try await house.open("rose", handed) } == "sign-in.refused")
        #expect(try await house.open("rose", Self.own).account.passwordGivenAt == nil)
        for detail in ["password-asked", "password-given", "password-own"] {
            let entered = try await house.test.count(
                "SELECT COUNT(*) AS n FROM ledger_entry WHERE action = 'account.changed' AND detail = \(detail)")
            #expect(entered == 1, "\(detail)")
        }
    }

    @Test func `a password that was handed over is good for three days, and given once`() async throws {
        let house = try await TestHouse()
        let (rose, handed) = try await house.handedOver()
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
        let house = try await TestHouse(engine)
        let (rose, handed) = try await house.handedOver()
        let session = try await house.open("rose", handed)
        try await house.choose(session, handed, Self.own)
        try await house.keep.askPassword(of: rose, by: house.first)
        try await house.keep.disable(rose, by: house.first)
        #expect(try await house.accounts.resume(session.secret) == nil)
        #expect(try await problem { try await house.open("rose", Self.own) } == "sign-in.refused")
        #expect(try await problem { try await house.keep.disable(rose, by: house.second) } == "access.entry-over")
        // What was asked before it was closed opens nothing.
        #expect(try await problem { try await house.give(rose, by: house.second) } == "access.entry-over")
        let asked = try await house.keep.askPassword(of: rose, by: house.second)
        #expect(try await problem { try await house.give(rose, by: house.second) } == "access.same-person")
        let again = asked.text + "-" + (try await house.give(rose, by: house.first))
        #expect(try await problem { try await house.open("rose", Self.own) } == "sign-in.refused")
        #expect(try await house.open("rose", again).account.passwordGivenAt != nil)
    }

    @Test func `nobody gives or asks for their own, and what was asked for is taken back by whoever administers`()
        async throws
    {
        let house = try await TestHouse()
        let (keep, second) = (house.keep, house.second)
        let mine = try #require(ID<Account>(second.id))
        #expect(try await problem { try await keep.askPassword(of: mine, by: second) } == "access.same-person")
        try await keep.askPassword(of: mine, by: house.first)
        #expect(try await problem { try await house.give(mine, by: second) } == "access.same-person")
        #expect(try await problem { try await keep.askPassword(of: mine, by: house.first) } == "access.entry-over")
        try await keep.takeBack(mine, by: second)
        #expect(try await problem { try await keep.takeBack(mine, by: second) } == "access.entry-over")
        #expect(try await keep.list(by: second).waiting.isEmpty)
    }

    @Test func `the last who administers is not closed, and nobody else keeps accounts`() async throws {
        let house = try await TestHouse()
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
            try await problem { _ = try await keep.propose(draft, by: clerk) },
        ]
        #expect(refused == Array(repeating: "access.denied", count: 6))
    }

    @Test func `everything that is wrong with an account is told at once, beside its field`() async throws {
        let house = try await TestHouse()
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
        let house = try await TestHouse()
        let (_, handed) = try await house.handedOver()
        let (session, other) = (try await house.open("rose", handed), try await house.open("rose", handed))
        let actor = Accounts.actor(session.account, rulebook: house.test.centre.rulebook)
        func faults(_ current: String, _ chosen: String, _ again: String) async throws -> [String] {
            let typed = ChoosePassword.Typed(current: current, chosen: chosen, again: again)
            let problem = await #expect(throws: Problem.self) {
                _ = try await house.accounts.choose(typed, by: actor)
            }
            return problem?.violations.map { $0.field + " " + $0.code } ?? []
        }
        let short = try await faults("", "short", "other")
        #expect(short == ["current input.required", "chosen password.too-short", "again password.not-again"])
        #expect(try await faults(handed, handed, handed) == ["chosen password.same"])
        #expect(try await faults(handed + "x", Self.own, Self.own) == ["current password.wrong"])
        #expect(try await house.accounts.resume(session.secret)?.account.passwordGivenAt != nil)
        // The same in letters of full width is the same.
        let wide = String(String.UnicodeScalarView(handed.unicodeScalars.map { Self.wide($0) }))
        #expect(wide != handed)
        #expect(try await faults(handed, wide, wide) == ["chosen password.same"])
        let secret = try await house.choose(session, handed, Self.own)
        // A new session goes on; every one of before ends, also the one that chose.
        for ended in [session, other] { #expect(try await house.accounts.resume(ended.secret) == nil) }
        #expect(try await house.accounts.resume(secret) != nil)
        // What was handed over is never chosen, also later.
        #expect(try await faults(Self.own, handed, handed) == ["chosen password.same"])
    }

    @Test func `what was asked is over after a week, and when who asked administers no more`() async throws {
        let house = try await TestHouse()
        let (keep, clock) = (house.keep, house.test.clock)
        let rose = try await house.propose().account.id
        clock.advance(hours: 7 * 24)
        #expect(try await keep.list(by: house.second).waiting.isEmpty)
        #expect(try await problem { try await house.give(rose, by: house.second) } == "access.entry-over")
        // It is asked for again, by whoever administers.
        let third = try await house.test.hire("three")
        try await keep.askPassword(of: rose, by: third)
        try await keep.disable(try #require(ID<Account>(third.id)), by: house.first)
        #expect(try await keep.list(by: house.second).waiting.isEmpty)
        #expect(try await problem { try await house.give(rose, by: house.second) } == "access.entry-over")
        let asked = try await keep.askPassword(of: rose, by: house.first)
        let half = try await house.give(rose, by: house.second)
        try await house.grant("counter_clerk", "foreign_centre", to: "rose")
        #expect(try await house.open("rose", asked.text + "-" + half).account.passwordGivenAt != nil)
    }

    @Test func `a password that was asked for is forgotten once its holder has chosen one`() async throws {
        let house = try await TestHouse()
        let (rose, handed) = try await house.handedOver()
        try await house.keep.askPassword(of: rose, by: house.first)
        try await house.choose(try await house.open("rose", handed), handed, Self.own)
        #expect(try await problem { try await house.give(rose, by: house.second) } == "access.entry-over")
        #expect(try await house.open("rose", Self.own).account.id == rose)
    }

    @Test func `who gives a password gives the own, a moment ago`() async throws {
        let house = try await TestHouse()
        let rose = try await house.propose().account.id
        let (confirm, clock) = (house.accounts.confirm, house.test.clock)
        let mine = try await confirm(TestHouse.password, in: "password", by: house.second)
        let others = try await confirm(TestHouse.password, in: "password", by: house.first)
        let borrowed = try await problem {
            try await house.keep.give(rose, by: house.second) { others }
        }
        clock.advance(minutes: Confirmed.minutes)
        let stale = try await problem { try await house.keep.give(rose, by: house.second) { mine } }
        #expect(borrowed == "access.unconfirmed" && stale == "access.unconfirmed")
        #expect(try await house.keep.list(by: house.first).waiting.map(\.account.id) == [rose])
    }

    @Test(arguments: TestEngine.all) func `among a thousand accounts and more nobody who administers is overlooked`(
        engine: TestEngine
    ) async throws {
        let house = try await TestHouse(engine)
        let (first, second) = (try #require(ID<Account>(house.first.id)), try #require(ID<Account>(house.second.id)))
        let (ambient, now) = (house.test.centre.ambient, house.test.clock.now)
        try await house.test.database.write { transaction in
            for number in 1000..<2100 {
                try transaction.insert(
                    AccountRecord(
                        id: ambient.id(), login: "a\(number)", name: "A", role: "counter_clerk",
                        office: "foreign_centre", station: "", language: .english, passwordHash: "", createdAt: now))
            }
        }
        var (logins, next): ([String], String?) = ([], "")
        while let after = next {
            let page = try await house.keep.list(after: after, by: house.first)
            #expect(page.accounts.count <= KeepGrants.most)
            logins += page.accounts.map(\.account.login)
            next = page.next
        }
        #expect(logins == logins.sorted() && logins.count == 1102 && Set(logins).count == 1102)
        #expect(try await house.accounts.all().map(\.login) == logins)
        // The other one is found behind them all, and only while it can sign in by a password of its own.
        try await house.keep.disable(first, by: house.second)
        let alone = try await problem { try await house.keep.disable(second, by: house.second) }
        #expect(alone == "access.last-administrator")
    }

    @Test func `an administrator who has no password of the own yet is nobody to be left with`() async throws {
        let house = try await TestHouse()
        let (first, second) = (try #require(ID<Account>(house.first.id)), try #require(ID<Account>(house.second.id)))
        let third = try await house.test.hire("three")
        let asked = try await house.keep.askPassword(of: second, by: house.first)
        let half = try await house.give(second, by: third)
        try await house.keep.disable(try #require(ID<Account>(third.id)), by: house.first)
        let left = try await problem { try await house.keep.disable(first, by: house.first) }
        #expect(left == "access.last-administrator")
        let handed = asked.text + "-" + half
        try await house.choose(try await house.open("two", handed), handed, Self.own)
        try await house.keep.disable(first, by: house.second)
    }

    @Test func `no password that is made here is one that the house itself would refuse`() async throws {
        let file = try Data(contentsOf: URL(filePath: Project.root + "/Words/common-passwords.bloom"))
        let common = try #require(CommonPasswords([UInt8](file)))
        let random = Ambient.system.random
        let refused = (0..<4_000).map { _ in Passphrase.fresh(random) }.filter { common.isCommon($0, names: ["rose"]) }
        #expect(refused == [])
    }

    @Test func `no more than two hundred proposals wait at once`() async throws {
        let house = try await TestHouse()
        for number in 0..<KeepGrants.mostProposals { _ = try await house.propose("rose\(number)") }
        #expect(try await problem { _ = try await house.propose() } == "access.too-many-proposals")
        let two = try #require(ID<Account>(house.second.id))
        let more: [String?] = [
            try await problem { try await house.keep.askPassword(of: two, by: house.first) },
            try await problem { try await house.grant("supervisor", "foreign_centre", to: "two") },
        ]
        #expect(more == ["access.too-many-proposals", "access.too-many-proposals"])
        let listed = try await house.keep.list(by: house.second)
        #expect(listed.waiting.count == KeepGrants.mostProposals)
        try await house.keep.takeBack(listed.waiting[0].account.id, by: house.second)
        try await house.keep.askPassword(of: two, by: house.first)
    }

    @Test(arguments: TestEngine.all) func `a sign-in on its way ends with the password and with the account`(
        engine: TestEngine
    ) async throws {
        let house = try await TestHouse(engine)
        let signIn = house.accounts.signIn
        let two = try #require(ID<Account>(house.second.id))
        let before = try #require(try await house.test.database.read { try $0.account(two) })
        func begin(_ account: AccountRecord) async throws -> String? {
            try await problem {
                try await signIn.begin(account, telling: false, forgetting: "x", now: house.test.clock.now)
            }
        }
        #expect(try await begin(before) == nil)
        try await house.accounts.setPassword(Self.own, login: "two", by: .program)
        #expect(try await begin(before) == "sign-in.refused")
        let after = try #require(try await house.test.database.read { try $0.account(two) })
        #expect(try await begin(after) == nil)
        try await house.keep.disable(two, by: house.first)
        #expect(try await begin(after) == "sign-in.refused")
        #expect(try await house.test.count("SELECT COUNT(*) AS n FROM session") == 0)
    }

    /// The letter of full width that Unicode takes for the same (NFKC).
    private static func wide(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        (0x21...0x7E).contains(scalar.value) ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar
    }

    @Test(arguments: TestEngine.all) func `the database itself takes no password asked for oneself`(
        engine: TestEngine
    ) async throws {
        let house = try await TestHouse(engine)
        let id = house.first.id
        func ask(by asker: String) async throws -> DatabaseFailure? {
            do {
                try await house.test.database.write {
                    try $0.run("INSERT INTO password_ask (account, asked_by, asked_at) VALUES (\(id), \(asker), 1)")
                }
                return nil
            } catch let failure as DatabaseFailure {
                return failure
            }
        }
        if case .checkViolation = try await ask(by: id) {} else { Issue.record("it was taken") }
        if case .checkViolation = try await ask(by: "") {} else { Issue.record("it was taken") }
        #expect(try await ask(by: house.second.id) == nil)
    }
}
