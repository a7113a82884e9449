import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore
import ArgumentParser
import Foundation

/// Brings a backup back.
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Bring a backup back, and list what is missing.",
        discussion: """
            Into a folder without a database; --force replaces one, never the keys. Everything is checked before \
            anything is changed: a restoration that breaks off leaves what was there, or what was restored. Exit status \
            3 where the database names pictures that are not there, or its keys are missing: each is listed.
            """)

    @Argument(help: "The backup: a folder or a tar file.") var backup: String
    @Flag(help: "Replace the database that is there.") var force = false
    @OptionGroup var place: PlaceOptions

    func run() async throws {
        let configuration = try Configuration(place)
        let lock = try FolderLock.take(configuration)
        defer { withExtendedLifetime(lock) {} }
        guard FileManager.default.fileExists(atPath: backup) else {
            throw CommandFailure("there is no backup at \(backup)", mend: "is the name right?", .usage)
        }
        try insistOnPlace(configuration)
        Swap(configuration).clear(database: configuration.database.path)
        guard BackupArchive.isFile(backup) else { return try await restore(configuration, from: backup) }
        try await BackupArchive.withScratch(Swap(configuration).scratch) { scratch in
            try BackupArchive.unpack(backup, into: scratch)
            try await restore(configuration, from: scratch)
        }
    }

    private func insistOnPlace(_ configuration: Configuration) throws {
        guard let path = configuration.database.path else {
            guard force else { return }
            throw CommandFailure(
                "--force replaces SQLite files only", mend: "make an empty PostgreSQL database and name it", .usage)
        }
        guard force || !FileManager.default.fileExists(atPath: path) else {
            throw CommandFailure(
                "there is a database at \(path)", mend: "name another --data, or --force to replace it", .usage)
        }
    }

    private func restore(_ configuration: Configuration, from folder: String) async throws {
        let restore = Restore(configuration: configuration, folder: folder)
        let manifest = try restore.manifest()
        try await restore.run(manifest)
        let database = try await configuration.database.open()
        try await enter(manifest, database)
        var missing = try await Blobs.missing(from: configuration.blobs, in: database)
        await database.close()
        if !FileManager.default.fileExists(atPath: configuration.keyring) { missing.append(configuration.keyring) }
        Output.note("restored \(manifest.people) people and \(manifest.cases) cases as of \(manifest.madeAt)")
        guard !missing.isEmpty else { return }
        missing.forEach(Output.data)
        Output.note("\(missing.count) missing: bring them from where they were kept, then anju doctor")
        throw ExitCode(Ending.Status.partly.rawValue)
    }

    /// The restored ledger says from when on it is another one's copy.
    private func enter(_ manifest: BackupManifest, _ database: any Database) async throws {
        try await Ledger(database: database, ambient: .system).write(as: .program, for: "operation", law: "PIPL Art.51")
        {
            _ in Audited((), .backupRestored, on: manifest.madeAt)
        }
    }
}
