import ArgumentParser

/// The one command, with its parts.
@main
struct Anju: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "anju",
        abstract: "One-stop service and registration for migrants and foreign residents.",
        discussion: """
            Data goes to standard output, messages to standard error. Exit status: 0 done, 1 failed, 2 wrong usage, \
            3 partly done. Settings come from flags, then from the environment (ANJU_DATA and so on), then from anju.yaml, \
            then from defaults; `anju config` shows them, `anju config example` prints all there are.
            """,
        version: Version.text,
        subcommands: [
            ServeCommand.self, DemoCommand.self, MigrateCommand.self, UserCommand.self, PackCommand.self,
            VerifyCommand.self, SealCommand.self, LogCommand.self, BackupCommand.self, RestoreCommand.self,
            DoctorCommand.self,
            ConfigCommand.self, RetentionCommand.self, ImportCommand.self, ExportCommand.self, GenerateCommand.self,
        ])

    static func main() async {
        StandardFiles.insist()
        do {
            try NearMiss.refuse(CommandLine.arguments.dropFirst().first, of: configuration.subcommands)
            var command = try parseAsRoot()
            if var waiting = command as? any AsyncParsableCommand {
                try await waiting.run()
            } else {
                try command.run()
            }
        } catch {
            Ending.end(with: error)
        }
    }
}
