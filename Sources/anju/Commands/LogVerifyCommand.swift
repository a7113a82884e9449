import ArgumentParser
import Foundation

/// Checks the whole log.
struct LogVerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check every entry of the database against the log, the tree and what was signed.",
        discussion: """
            Finds what was changed, deleted, put in another place or cut off. A database that was rolled back whole, with \
            its log, is found by a checkpoint that somebody kept elsewhere (--checkpoint) or by a witness (log.witnesses). \
            Exit status 1 where something is wrong.
            """)

    @Option(help: ArgumentHelp("A checkpoint that was kept; may be repeated.", valueName: "file"))
    var checkpoint: [String] = []
    @Flag(help: "As JSON.") var json = false
    @OptionGroup var place: PlaceOptions

    func run() async throws {
        let kept = try checkpoint.map { path in
            guard let data = FileManager.default.contents(atPath: path) else {
                throw CommandFailure("\(path) cannot be read", mend: "is the name right, and may you read it?", .usage)
            }
            return String(decoding: data, as: UTF8.self)
        }
        let answer = try await Deployment(try Configuration(place)).perform(.log(.verify(kept: kept)))
        guard case .log(.report(let report)) = answer else { return }
        if json {
            try Output.json(report)
        } else {
            Output.data(
                "\(report.log): \(report.size) entries, \(report.checked) checked, \(report.deleted) lawfully deleted, "
                    + "\(report.waiting) waiting, \(report.checkpoints) checkpoints")
            for fault in report.faults { Output.data("WRONG \(fault)") }
        }
        if !report.faults.isEmpty { throw ExitCode(Ending.Status.failed.rawValue) }
    }
}
