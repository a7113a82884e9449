import AnjuLog
import ArgumentParser

/// The tamper-evident log of everything that is done and seen.
struct LogCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log", abstract: "Check, prove and publish the tamper-evident log; be a witness of others.",
        discussion: "Documentation/Log.md says what the log holds, what it promises, and how an outsider audits it.",
        subcommands: [
            LogKeyCommand.self, LogVerifyCommand.self, LogProveCommand.self, LogCheckCommand.self,
            LogExportCommand.self, LogStampCommand.self, LogServeCommand.self, LogWitnessCommand.self,
        ])
}

/// Shows the key that outsiders check with.
struct LogKeyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key", abstract: "Print the log's public key, for auditors and witnesses.",
        discussion: "It is made with the database, and is never replaced: with another key another log begins.")

    @OptionGroup var place: PlaceOptions

    func run() async throws {
        let configuration = try Configuration(place)
        guard let signer = try? KeyFolder(configuration).logSigner() else {
            throw CommandFailure(
                "there is no key of a log at \(configuration.logKeys)",
                mend: "anju migrate makes it for a database that has signed nothing; else bring it back")
        }
        Output.data(signer.key.text)
    }
}
