import AnjuFuzzing
import ArgumentParser

/// Names the parsers.
struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Name the parsers that are fuzzed.")

    func run() {
        for target in FuzzTargets.all { print(Text.padded(target.name, 14) + target.what) }
    }
}
