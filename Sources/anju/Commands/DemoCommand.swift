import AnjuCore
import AnjuSQL
import AnjuServices
import AnjuStore
import ArgumentParser
import Foundation

/// Makes a demonstration and serves it.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Make a demonstration with made-up people, and serve it on this machine.",
        discussion: """
            The first start fills the folder and prints an account for each role with its password, once. Later starts \
            serve what is there; anju user password LOGIN --data FOLDER sets a new password. A database that is not a \
            demonstration is refused.
            """)

    @Option(help: "Folder of the demonstration.") var folder = "var/demo"
    @Option(help: "How many people.") var people = 60
    @Option(help: "The same seed makes the same people.") var seed: UInt64 = 1_880
    @Option(help: "Port to listen on; 0 for a free one.") var port = 8_080
    @Option(help: "The city's pack.") var pack = "ruili"
    @Flag(help: "Fill the folder and end.") var once = false

    func validate() throws {
        guard (1...500_000).contains(people) else { throw ValidationError("--people is 1 to 500000") }
        guard (0...65_535).contains(port) else { throw ValidationError("--port is 0 to 65535") }
    }

    func run() async throws {
        let started = ContinuousClock.now
        let configuration = try Configuration(withoutFile: [
            .data: folder, .database: "sqlite:\(folder)/anju.db", .pack: pack,
            .publicAddress: "http://127.0.0.1:\(port == 0 ? 8_080 : port)",
        ])
        let lock = try FolderLock.take(configuration)
        let isNew = !FileManager.default.fileExists(atPath: folder + "/anju.db")
        switch isNew ? .empty : try await mark(configuration) {
        case .ready:
            Output.note(
                "the demonstration in \(folder) is there; anju user password LOGIN --data \(folder) sets a password")
        case .empty where isNew: try await fill(configuration)
        case .begun:
            throw CommandFailure(
                "the demonstration in \(folder) was not finished", mend: "remove the folder and start again")
        case .empty, .none:
            throw CommandFailure(
                "the database in \(folder) is no demonstration", mend: "name another folder with --folder")
        }
        if once { return withExtendedLifetime(lock) {} }
        let house = try await House.open(configuration)
        let listener = Listener(host: "127.0.0.1", port: port, tls: nil, isSecure: false, banner: "演示 DEMO")
        try await Server(house: house, listener: listener, started: started, lock: lock).run()
    }

    private func mark(_ configuration: Configuration) async throws -> SeedDemo.Mark {
        let database = try await configuration.database.open()
        let mark = try await SeedDemo.mark(Ledger(database: database, ambient: .system))
        await database.close()
        return mark
    }

    private func fill(_ configuration: Configuration) async throws {
        let clock = DemoClock(present: Ambient.system.now())
        // Opened under the moved clock: its keys and accounts are as old as its first case.
        let house = try await House.open(configuration, mayMake: true, ambient: clock.ambient)
        Output.note("filling \(folder) with \(people) made-up people …")
        let staff = try await SeedDemo(centre: house.centre, clock: clock)(
            people: people, seed: seed, accounts: house.accounts,
            passphrase: { Passphrase.fresh(Ambient.system.random) })
        await house.database.close()
        Output.table(
            staff.members.map { [$0.login, $0.password, $0.role.chinese, $0.role[.english], $0.office.chinese] })
        Output.note("these passwords are shown this once; sign in at http://127.0.0.1:\(port)")
    }
}
