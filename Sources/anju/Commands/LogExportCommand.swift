import ArgumentParser
import Foundation

/// Writes the log for auditors.
struct LogExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write the log's tiles into a folder, each leaf made anew of its entry.",
        discussion: """
            What was changed in the database changes the tree that is written, so that any program that reads tiles \
            (c2sp.org/tlog-tiles) finds it against the checkpoint. There is nothing about anybody in the files.
            """)

    @Argument(help: "Folder to write into; new or empty.") var folder: String
    @OptionGroup var place: PlaceOptions

    func run() async throws {
        let path = URL(fileURLWithPath: folder).path
        if let names = try? FileManager.default.contentsOfDirectory(atPath: path), !names.isEmpty {
            throw CommandFailure("\(folder) is not empty", mend: "name a new folder", .usage)
        }
        let answer = try await Deployment(try Configuration(place)).perform(.log(.export(folder: path)))
        guard case .log(.exported(let entries)) = answer else { return }
        Output.note("wrote \(entries) entries into \(folder)")
    }
}
