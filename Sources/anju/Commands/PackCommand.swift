import AnjuPacks
import ArgumentParser
import Foundation

/// Packs: is this one right, and does it say what the law says.
struct PackCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pack", abstract: "Check a pack, or run the tests beside it.",
        subcommands: [Check.self, Test.self])

    /// A folder, or a name under Packs.
    static func folder(_ text: String) throws -> String {
        if FileManager.default.fileExists(atPath: text + "/pack.yaml") { return text }
        if !text.contains("/"), let home = try? Home.find(),
            FileManager.default.fileExists(atPath: home.packs + "/\(text)/pack.yaml")
        {
            return home.packs + "/" + text
        }
        throw CommandFailure("there is no pack.yaml in \(text)", mend: "name a folder that holds a pack", .usage)
    }
}

extension PackCommand {
    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say line by line what is wrong with a pack, and how to mend it.",
            discussion: "Exit status 1 where there is an error; warnings alone leave it 0.")

        @Argument(help: "The pack's folder, or its name under Packs.") var folder: String
        @Flag(help: "As JSON.") var json = false

        func run() async throws {
            let report = PackReport(PackShelf.read(try PackCommand.folder(folder)))
            Output.data(json ? try report.json() : report.text)
            if report.errors > 0 { throw ExitCode(Ending.Status.failed.rawValue) }
        }
    }

    struct Test: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Run a pack's own tests against its rules.", discussion: "Exit status 1 where one fails.")

        @Argument(help: "The pack's folder, or its name under Packs.") var folder: String
        @Flag(help: "As JSON.") var json = false

        func run() async throws {
            let folder = try PackCommand.folder(folder)
            let pack = PackShelf.read(folder)
            let outcomes = PackTestRunner(try PackShelf.rulebook(folder)).run(pack.tests)
            let failed = outcomes.filter { !$0.passed }
            if json {
                try Output.json(outcomes)
            } else {
                for outcome in failed {
                    Output.data("\(outcome.file):\(outcome.line): \(outcome.name)")
                    outcome.failures.forEach { Output.data("    " + $0) }
                }
                Output.data("\(outcomes.count) tests, \(failed.count) failed")
            }
            if !failed.isEmpty { throw ExitCode(Ending.Status.failed.rawValue) }
        }
    }
}
