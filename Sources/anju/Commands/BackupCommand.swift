import AnjuCore
import ArgumentParser
import Foundation

/// Copies a deployment while it works.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy database and pictures into a folder or a tar file, while serving goes on.",
        discussion: """
            Without a name it writes into backup.folder of the settings, under the time, and removes the oldest beyond \
            backup.keep. The keys are left out unless --with-keys is given: keep them elsewhere. Pictures, papers and \
            sensitive items cannot be read without them; names and dates can, so a backup is kept under lock all the same.
            """)

    @Argument(help: "A new folder, or a file that ends in .tar, .tar.gz or .tgz.") var target: String?
    @Flag(help: "Put the keys in too.") var withKeys = false
    @OptionGroup var place: PlaceOptions

    func run() async throws {
        let configuration = try Configuration(place)
        let deployment = Deployment(configuration)
        let now = Ambient.system.now()
        let shelf = configuration.text(.backupFolder).map {
            BackupShelf(folder: $0, keep: configuration.number(.backupKeep) ?? 14)
        }
        guard let target = target ?? shelf?.path(at: now) else {
            throw CommandFailure(
                "no name is given, and backup.folder is not set", mend: "name a folder or a .tar.gz file", .usage)
        }
        guard !FileManager.default.fileExists(atPath: target) else {
            throw CommandFailure("\(target) is there already", mend: "name a new one", .usage)
        }
        let manifest = try await BackupArchive.withScratch(target + ".part") { scratch in
            let manifest = try await Backup(deployment: deployment, folder: scratch).run(
                withKeys: withKeys, target: target, now: now.description)
            if BackupArchive.isFile(target) {
                try BackupArchive.pack(scratch, into: target)
            } else {
                try FileManager.default.moveItem(atPath: scratch, toPath: target)
            }
            return manifest
        }
        _ = try await deployment.perform(.keepBackup(target: target))
        if self.target == nil { shelf?.prune().forEach { Output.note("removed \($0)") } }
        Output.data(target)
        Output.note(
            "\(manifest.people) people, \(manifest.cases) cases, \(manifest.blobs) files"
                + (withKeys ? ", with the keys" : "; the keys are not in it: copy \(configuration.keys) elsewhere"))
    }
}
