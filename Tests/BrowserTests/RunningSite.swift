import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices
import AnjuTesting
import AnjuVault
import AnjuWeb
import Hummingbird
import Logging

/// The whole site on a fresh database and a random port of loopback, for a browser to look at.
struct RunningSite {
    let centre: TestCentre
    let accounts: Accounts
    let address: String
    /// Method and path of every route.
    let routes: [String]

    /// Every account of the tests, by login, with one password.
    static let password = "correct-horse-battery"

    /// Runs `body` against a site that is gone when it ends.
    static func using<Answer: Sendable>(
        banner: String? = nil, _ body: @escaping @Sendable (RunningSite) async throws -> Answer
    ) async throws -> Answer {
        let centre = try await TestCentre(.sqlite)
        let catalogue = try Catalogue(folder: Project.root + "/Catalogues")
        let cost = PasswordCost(kibibytes: 64, passes: 1, lanes: 1)
        let passwords = Passwords(pepper: centre.centre.vault.pepper, cost: cost, random: centre.centre.ambient.random)
        let accounts = Accounts(centre: centre.centre, passwords: passwords)
        try await staff(accounts)
        let site = try Site(
            centre: centre.centre, accounts: accounts, catalogue: catalogue, publicFolder: Project.root + "/Public",
            settings: SiteSettings(banner: banner))
        let routes = site.router().routes.map {
            $0.method.rawValue + " " + $0.path.description.replacing("{", with: ":").replacing("}", with: "")
        }
        let (ports, port) = AsyncStream.makeStream(of: Int.self)
        var logger = Logger(label: "test")
        logger.logLevel = .error
        let application = try site.application(host: "127.0.0.1", port: 0, logger: logger) { port.yield($0) }
        return try await withThrowingTaskGroup(of: Answer?.self) { group in
            group.addTask {
                try await application.run()
                return nil
            }
            group.addTask {
                var iterator = ports.makeAsyncIterator()
                guard let number = await iterator.next() else { throw CancellationError() }
                return try await body(
                    RunningSite(
                        centre: centre, accounts: accounts, address: "http://127.0.0.1:\(number)", routes: routes))
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

    private static func staff(_ accounts: Accounts) async throws {
        let people = [
            ("clerk", "吕绿叶", "counter_clerk", "foreign_centre", "3"),
            ("health", "李医师", "health_officer", "health", "1"),
            ("labour", "岩样", "labour_officer", "hr", "4"), ("exit", "周敏", "exit_entry_officer", "exit_entry", "6"),
            ("market", "段红", "market_officer", "market", "8"), ("head", "杨主任", "supervisor", "foreign_centre", ""),
            ("admin", "管理员", "administrator", "foreign_centre", ""),
        ]
        for (login, name, role, office, station) in people {
            try await accounts.make(
                Accounts.Draft(
                    login: login, name: name, role: role, office: office, station: station, password: password),
                isFounding: true, by: .program)
        }
    }
}
