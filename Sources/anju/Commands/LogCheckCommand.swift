import AnjuCore
import AnjuLog
import ArgumentParser
import Foundation

/// Checks a proof file without a server, a database or a network.
struct LogCheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check a .tlog-proof file, step by step, with nothing but keys.",
        discussion: """
            The same steps by the same names as Public/proof-checker.html. Give the log's key as it came to you another way \
            than the proof (anju log key prints it). Exit status 1 where the proof does not stand.
            """)

    @Argument(help: "The proof.") var file: String
    @Option(help: ArgumentHelp("The log's key.", valueName: "name+id+key")) var key: String
    @Option(help: ArgumentHelp("A witness's key; may be repeated.", valueName: "name+id+key"))
    var witness: [String] = []

    func run() async throws {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw CommandFailure("\(file) cannot be read", mend: "is the name right, and may you read it?", .usage)
        }
        let verdict = ProofVerdict([UInt8](data), key: key, witnesses: witness)
        for finding in verdict.findings {
            let outcome = finding.reason.holds.map { $0 ? "holds" : "FAILS" } ?? "not asked"
            Output.data(
                ["\(finding.step.rawValue): \(outcome) (\(finding.reason.rawValue))", finding.about]
                    .filter { !$0.isEmpty }.joined(separator: " "))
        }
        if let statement = verdict.statement { Self.print(statement, of: verdict) }
        Output.data(verdict.isProven ? "PROVEN" : "NOT PROVEN")
        if !verdict.isProven { throw ExitCode(Ending.Status.failed.rawValue) }
    }

    private static func print(_ statement: ProvenStatement, of verdict: ProofVerdict) {
        let lines = [
            ("entry", statement.id), ("time", statement.at.description), ("department", statement.organisation),
            ("acting as", statement.system), ("account", statement.actor), ("action", statement.action),
            ("purpose", statement.purpose), ("law", statement.law),
            ("kinds of data", statement.groups.joined(separator: ", ")), ("case", statement.caseID),
            ("about", verdict.handle ?? ""),
        ]
        for (name, value) in lines where !value.isEmpty { Output.data("  \(name): \(value)") }
    }
}
