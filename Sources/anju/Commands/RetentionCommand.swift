import AnjuServices
import ArgumentParser

/// What is over by the pack's rules, and its removal.
struct RetentionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retention",
        abstract: "List what is to be removed by the pack's retention; --delete removes it now.",
        discussion: """
            Without --delete nothing is changed. A served deployment removes what is over by itself, every hour. Each \
            removal leaves a receipt in the ledger: the rule, its law, how many records, and whose.
            """)

    @Flag(help: "Remove what is listed.") var delete = false
    @Flag(help: "As JSON.") var json = false
    @OptionGroup var place: PlaceOptions

    func run() async throws {
        let answer = try await Deployment(try Configuration(place)).perform(.retention(delete: delete))
        guard case .retention(let lines) = answer else { return }
        if json { return try Output.json(lines) }
        let heading = ["records", delete ? "removed" : "over", "oldest", "kept", "basis"]
        Output.table([heading] + lines.map(row))
        let count = lines.reduce(0) { $0 + $1.due }
        Output.note(delete ? "\(count) removed" : "\(count) to be removed; nothing was changed")
    }

    private func row(_ line: RetentionLine) -> [String] {
        [
            line.records, "\(line.due)" + (line.isMore ? " or more" : ""), String((line.oldest ?? "").prefix(10)),
            line.keeps.isEmpty ? "no rule: kept" : line.keeps, line.basis,
        ]
    }
}
