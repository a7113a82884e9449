import AnjuFuzzing
import ArgumentParser
import Foundation

/// Gives parsers what strangers could send, and says what goes wrong.
@main
struct AnjuFuzz: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "anju-fuzz",
        abstract: "Give every parser changed inputs, each in a process of its own that is watched.",
        discussion: """
            A finding is printed in base64 and kept in a folder, made as short as it can be. Exit status 1 where there is \
            one. The same seed and the same number of executions give the same inputs.
            """,
        subcommands: [RunCommand.self, ReplayCommand.self, ListCommand.self, ChildCommand.self],
        defaultSubcommand: RunCommand.self)
}
