import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuSQL
import AnjuServices
import AnjuTesting
import AnjuVault
import AnjuWeb
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore

/// The whole site on a fresh database, called without a socket.
struct APISite: Sendable {
    /// One password for every account of the tests.
    static let password = "correct-horse-battery"

    let centre: TestCentre
    let site: AnjuWeb.Site
    let accounts: Accounts

    /// Every account: who signs in, as what, where.
    static let staff = [
        ("clerk", "counter_clerk", "foreign_centre"), ("clerk2", "counter_clerk", "foreign_centre"),
        ("health", "health_officer", "health"), ("health2", "health_officer", "health"),
        ("labour", "labour_officer", "hr"), ("exit", "exit_entry_officer", "exit_entry"),
        ("market", "market_officer", "market"), ("head", "supervisor", "foreign_centre"),
        ("admin", "administrator", "foreign_centre"), ("outside", "counter_clerk", "mangshi"),
        ("exit2", "exit_entry_officer", "exit_entry"), ("exithead", "supervisor", "exit_entry"),
        ("exithead2", "supervisor", "exit_entry"),
    ]

    /// `changes` are made to the pack before the centre opens; statutory checks are put to `authority`; `given` is an empty
    /// database in place of the engine's own.
    init(
        _ engine: TestEngine = .sqlite, settings: SiteSettings = SiteSettings(),
        authority: any CheckAuthority = NoCheckAuthority(), on given: (any Database)? = nil,
        changing changes: (inout Rulebook) -> Void = { _ in }
    ) async throws {
        // The same centre in another area: who works there has no part in what is done here.
        centre = try await TestCentre(engine, on: given) { rulebook in
            guard var other = rulebook.office("foreign_centre") else { return }
            (other.key, other.area, other.site) = ("mangshi", "533103", nil)
            rulebook.offices.append(other)
            changes(&rulebook)
        }
        let passwords = Passwords(
            pepper: centre.centre.vault.pepper, cost: PasswordCost(kibibytes: 64, passes: 1, lanes: 1),
            random: centre.centre.ambient.random)
        accounts = Accounts(centre: centre.centre, passwords: passwords)
        for (login, role, office) in Self.staff {
            try await accounts.make(
                Accounts.Draft(login: login, name: login, role: role, office: office, password: Self.password),
                isFounding: true, by: .program)
        }
        var served = centre.centre
        served.checkAuthority = authority
        site = try AnjuWeb.Site(
            centre: served, accounts: accounts, catalogue: try Catalogue(folder: Project.root + "/Catalogues"),
            publicFolder: Project.root + "/Public", settings: settings)
    }

    /// Calls without a socket.
    func calling<T: Sendable>(_ body: @Sendable (APICaller) async throws -> T) async throws -> T {
        try await Application(router: site.router()).test(.router) { try await body(APICaller(client: $0)) }
    }

    /// Opens pages without a socket.
    func browsing<T: Sendable>(_ body: @Sendable (IntakeClerk) async throws -> T) async throws -> T {
        try await Application(router: site.router()).test(.router) {
            try await body(IntakeClerk(browser: PlainBrowser($0)))
        }
    }

    /// Runs `body` with the address of a server on a random port of loopback, which is gone when it ends.
    func serving<T: Sendable>(_ body: @escaping @Sendable (String) async throws -> T) async throws -> T {
        let (ports, port) = AsyncStream.makeStream(of: Int.self)
        var logger = Logger(label: "test")
        logger.logLevel = .error
        let application = try site.application(host: "127.0.0.1", port: 0, logger: logger) { port.yield($0) }
        return try await withThrowingTaskGroup(of: T?.self) { group in
            group.addTask {
                try await application.run()
                return nil
            }
            group.addTask {
                var iterator = ports.makeAsyncIterator()
                guard let number = await iterator.next() else { throw CancellationError() }
                return try await body("http://127.0.0.1:\(number)")
            }
            while let answer = try await group.next() {
                if let answer {
                    group.cancelAll()
                    return answer
                }
            }
            throw CancellationError()
        }
    }
}
