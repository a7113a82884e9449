import AnjuSQL
import ArgumentParser
import Foundation

/// Brings a backup back.
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Bring a backup back, and list what is missing.",
        discussion: """
            Into a folder without a database; --force replaces one, never the keys. Exit status 3 where the database \
            names pictures that are not there, or its keys are missing: each is listed.
            """)

    @Argument(help: "The backup: a folder or a tar file.") var backup: String
    @Flag(help: "Replace the database that is there.") var force = false
    @OptionGroup var place: PlaceOptions

    func run() async throws {
        let configuration = try Configuration(place)
        let lock = try FolderLock(configuration.data.value)
        if BackupArchive.isFile(backup) {
            try await BackupArchive.withScratch(beside: configuration.data.value + "/restore") { scratch in
                try BackupArchive.unpack(backup, into: scratch)
                try await restore(configuration, from: scratch)
            }
        } else {
            try await restore(configuration, from: backup)
        }
        withExtendedLifetime(lock) {}
    }

    private func restore(_ configuration: Configuration, from folder: String) async throws {
        let restore = Restore(configuration: configuration, folder: folder)
        let manifest = try restore.manifest()
        if case .sqlite(let path) = configuration.database.value, FileManager.default.fileExists(atPath: path) {
            guard force else {
                throw CommandFailure(
                    "there is a database at \(path)", mend: "name another --data, or --force to replace it", .usage)
            }
            try restore.clear()
        }
        try restore.run(manifest)
        let database = try await configuration.database.value.open()
        var missing = try await Blobs.missing(from: configuration.blobs, in: database)
        await database.close()
        if !FileManager.default.fileExists(atPath: configuration.keyring) { missing.append(configuration.keyring) }
        Output.note("restored \(manifest.people) people and \(manifest.cases) cases as of \(manifest.madeAt)")
        guard !missing.isEmpty else { return }
        missing.forEach(Output.data)
        Output.note("\(missing.count) missing: bring them from where they were kept, then anju doctor")
        throw ExitCode(Ending.Status.partly.rawValue)
    }
}
