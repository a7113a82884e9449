import AnjuCore
import AnjuSQL
import AnjuServices
import AnjuStore
import ArgumentParser
import Foundation

/// Brings the schema up to this program, and makes what a new deployment needs.
struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate", abstract: "Bring the database to this program's schema; make a new one ready.",
        discussion:
            "Forward only. Take a backup first: `anju backup`. Stop a server that works on the same SQLite file.")

    @OptionGroup var place: PlaceOptions

    @Flag(help: "Say what would be applied, and change nothing.")
    var dryRun = false

    func run() async throws {
        let configuration = try Configuration(place)
        if dryRun { return try await sayWhatIsMissing(configuration) }
        // A pack that does not load is said before anything is made.
        _ = try PackShelf.pack(configuration.packFolder)
        let lock = configuration.database.path == nil ? nil : try FolderLock.take(configuration)
        defer { withExtendedLifetime(lock) {} }
        let database = try await configuration.database.open(mayMake: true)
        let migrator = try Migrator(Schema.migrations, digest: PackShelf.digest)
        let applied = try await migrator.migrate(database, at: Ambient.system.now())
        applied.forEach(Output.data)
        await database.close()
        // Opening makes the keys and notes the pack.
        let house = try await House.open(configuration)
        let sealed = try await SealWords(centre: house.centre)()
        if sealed > 0 { Output.note("sealed what officials wrote in \(sealed) rows") }
        await house.database.close()
        Output.note(
            applied.isEmpty ? "the schema is current" : "applied \(applied.count); next: anju user add, anju serve")
    }

    private func sayWhatIsMissing(_ configuration: Configuration) async throws {
        if let path = configuration.database.path, !FileManager.default.fileExists(atPath: path) {
            return Schema.migrations.forEach { Output.data($0.name) }
        }
        let lock = configuration.database.path == nil ? nil : try FolderLock.takeIfFree(configuration)
        defer { withExtendedLifetime(lock) {} }
        if configuration.database.path != nil, lock == nil { throw FolderLock.busy(configuration) }
        let database = try await configuration.database.open()
        let migrator = try Migrator(Schema.migrations, digest: PackShelf.digest)
        if case .behind(let missing) = try await migrator.state(of: database) { missing.forEach(Output.data) }
        await database.close()
    }
}
