import AnjuCore
import AnjuSQL
import AnjuStore
import ArgumentParser
import Foundation

/// Copies a deployment while it works.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy database and pictures into a folder or a tar file, while serving goes on.",
        discussion: """
            The keys are left out unless --with-keys is given: keep them elsewhere, since a backup without them tells \
            nothing, and with them everything.
            """)

    @Argument(help: "A new folder, or a file that ends in .tar, .tar.gz or .tgz.") var target: String
    @Flag(help: "Put the keys in too.") var withKeys = false
    @OptionGroup var place: PlaceOptions

    func run() async throws {
        guard !FileManager.default.fileExists(atPath: target) else {
            throw CommandFailure("\(target) is there already", mend: "name a new one", .usage)
        }
        let configuration = try Configuration(place)
        let database = try await configuration.database.value.open()
        let pack = try await database.read { try $0.setting("pack") } ?? configuration.pack.value
        let manifest = try await BackupArchive.withScratch(beside: target) { scratch in
            let manifest = try await Backup(configuration: configuration, database: database, folder: scratch).run(
                withKeys: withKeys, pack: pack, now: Ambient.system.now().description)
            if BackupArchive.isFile(target) {
                try BackupArchive.pack(scratch, into: target)
            } else {
                try FileManager.default.moveItem(atPath: scratch, toPath: target)
            }
            return manifest
        }
        await database.close()
        Output.data(target)
        Output.note(
            "\(manifest.people) people, \(manifest.cases) cases, \(manifest.blobs) files"
                + (withKeys ? ", with the keys" : "; the keys are not in it: copy \(configuration.keys) elsewhere"))
    }
}
