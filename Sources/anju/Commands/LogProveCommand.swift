import ArgumentParser
import Foundation

/// Writes a proof for a person.
struct LogProveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prove", abstract: "Write the proof that the log holds an entry about a person.",
        discussion: "A .tlog-proof file (c2sp.org/tlog-proof); its `extra` opens the entry to this person alone.")

    @Argument(help: "The entry, led_….") var entry: String
    @Option(help: "The person, per_….") var person: String
    @Option(help: ArgumentHelp("Where to; standard output by default.", valueName: "file")) var out: String?
    @OptionGroup var place: PlaceOptions

    func run() async throws {
        let answer = try await Deployment(try Configuration(place))
            .perform(.log(.prove(entry: entry, person: person)))
        guard case .log(.proof(let text)) = answer else { return }
        guard let out else { return Output.data(String(text.dropLast())) }
        try Data(text.utf8).write(to: URL(fileURLWithPath: out), options: [.atomic])
        Output.note("wrote \(out)")
    }
}
