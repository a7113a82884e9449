public import AnjuCore
public import AnjuDomain
public import AnjuServices
import AnjuVault

/// A centre with accounts, and two people who administer it.
public struct TestHouse: Sendable {
    /// The password of everybody whom ``hire(_:_:at:)`` takes on.
    public static let password = "correct-horse-battery"

    public let test: TestCentre
    public let accounts: Accounts
    public let first: Actor
    public let second: Actor

    /// A centre of its own, with the two.
    public init(_ engine: TestEngine = .sqlite) async throws {
        try await self.init(try await TestCentre(engine))
    }

    /// The two in a centre that is there.
    public init(_ test: TestCentre) async throws {
        (self.test, accounts) = (test, test.accounts)
        (first, second) = (try await test.hire("one"), try await test.hire("two"))
    }

    /// How the accounts are kept.
    public var keep: KeepAccounts { accounts.keep }
    /// How grants are.
    public var grants: KeepGrants { KeepGrants(centre: test.centre) }

    /// One proposes a role at an office, a minute later, and the other approves it.
    @discardableResult
    public func grant(
        _ role: String, _ office: String, to login: String, until: String = ""
    ) async throws -> ID<AccountGrant> {
        let draft = KeepGrants.Draft(login: login, role: role, office: office, until: until)
        test.clock.advance(minutes: 1)
        let id = try await grants.propose(draft, by: first)
        try await grants.approve(id, by: second, confirming: test.confirming(second))
        return id
    }
}

extension TestCentre {
    /// Accounts whose passwords cost little.
    public var accounts: Accounts {
        Accounts(
            centre: centre,
            passwords: Passwords(
                pepper: centre.vault.pepper, cost: PasswordCost(kibibytes: 64, passes: 1, lanes: 1),
                random: centre.ambient.random))
    }

    /// Somebody with an account and a grant in force: whom the database knows, unlike those of ``TestOfficials``.
    public func hire(
        _ login: String, _ role: String = "administrator", at office: String = "foreign_centre"
    ) async throws -> Actor {
        let made = try await accounts.make(
            Accounts.Draft(
                login: login, name: login, role: role, office: office, password: TestHouse.password),
            isFounding: true, by: .program)
        var actor = TestOfficials.administrator
        (actor.id, actor.name, actor.role, actor.office) = (made.id.rawValue, login, role, office)
        actor.department = centre.rulebook.office(office)?.department ?? office
        return actor
    }
}
