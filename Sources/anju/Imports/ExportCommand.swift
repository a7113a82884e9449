import ArgumentParser

/// A register of an office as a file.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write a register of an office to a workbook or a text with columns.",
        discussion: """
            The account's role has to take records away for the register's purpose, and the columns are those that it \
            sees. Every row is entered. At most 20,000 rows a file; --after goes on behind the last.
            """)

    @Option(help: "people, foreigners, employers or places.") var register = "people"
    @Argument(help: "Where it will stand; .csv writes a text with columns.") var path: String
    @Option(help: "Go on behind this one, which the file before ended with.") var after: String?
    @Option(help: "Language of the words: zh-Hans, en or my.") var language = "zh-Hans"
    @OptionGroup var signing: SigningOptions

    func run() async throws {
        let answer = try await signing.perform(
            .export(register: register, path: SigningOptions.whole(path), after: after, language: language))
        guard case .exported(let rows, let leftOut, let next) = answer else { return }
        Output.note(
            "wrote \(rows) rows to \(path)" + (leftOut > 0 ? "; \(leftOut) are protected and left out" : "")
                + (next.map { "; there are more: --after \($0)" } ?? ""))
    }
}
