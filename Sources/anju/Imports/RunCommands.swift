import AnjuCore
import ArgumentParser
import Foundation

/// In whose name a command takes files in or writes registers.
struct SigningOptions: ParsableArguments {
    @Option(name: .customLong("as"), help: "The account whose deed it is; its password is read from standard input.")
    var login: String
    @Flag(help: "As JSON.") var json = false
    @OptionGroup var place: PlaceOptions

    /// Asks the deployment.
    func perform(_ deed: ImportErrand.Deed) async throws -> ErrandAnswer {
        guard let password = readLine(), !password.isEmpty else {
            throw CommandFailure("standard input holds no password", mend: "pipe the account's password in", .usage)
        }
        let signature = ImportErrand.Signature(login: login, password: password)
        return try await Deployment(try Configuration(place)).perform(
            .imports(ImportErrand(signature: signature, deed: deed)))
    }

    /// Asks, and prints the runs that are answered.
    func show(_ deed: ImportErrand.Deed) async throws {
        guard case .imports(let lines) = try await perform(deed) else { return }
        if json { return try Output.json(lines) }
        for line in lines {
            Output.data(
                "\(line.run) \(line.register) \(line.state)\(line.fault.map { " (\($0))" } ?? "") \(line.file): "
                    + "\(line.read) of \(line.rows) rows read, \(line.written) come past, \(line.withdrawn) taken back; "
                    + "\(line.new) new, \(line.changed) changed, \(line.same) same, \(line.duplicate) duplicates, "
                    + "\(line.rejected) rejected, \(line.standing) stand")
        }
    }

    /// A path that means the same to the process that serves.
    static func whole(_ path: String) -> String { URL(fileURLWithPath: path).standardizedFileURL.path }
}

extension ImportCommand {
    struct Run: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take a file in: its rows are read and held against what is on file; nothing is written yet.",
            discussion: """
                Prints the run, which somebody releases; from 1,001 rows on somebody else. What is interrupted goes on \
                by itself in a served deployment. The file has to be readable by the process that serves.
                """)

        @Option(help: "people, foreigners, employers or places.") var register = "people"
        @Argument(help: "The file.") var path: String
        @Option(name: .customLong("map"), help: "A column's words and the item they mean, as 身份证=resident_id_number.")
        var maps: [String] = []
        @OptionGroup var signing: SigningOptions

        func run() async throws {
            var mapping: [String: String] = [:]
            for map in maps {
                let parts = map.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
                guard parts.count == 2 else {
                    throw CommandFailure("\(map) is no mapping", mend: "write WORDS=ITEM", .usage)
                }
                mapping[parts[0]] = parts[1]
            }
            try await signing.show(
                .run(register: register, path: SigningOptions.whole(path), mapping: mapping))
        }
    }

    struct Progress: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say how far a run has come, or all of the office's.")

        @Argument(help: "The run.") var id: String?
        @OptionGroup var signing: SigningOptions

        func run() async throws { try await signing.show(.progress(run: id)) }
    }

    struct Cancel: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "End a run before anything of it is written.")

        @Argument(help: "The run.") var id: String
        @OptionGroup var signing: SigningOptions

        func run() async throws { try await signing.show(.cancel(run: id)) }
    }

    struct Release: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Write what a run read into the register; over 1,000 rows somebody else than who brought the file.")

        @Argument(help: "The run.") var id: String
        @OptionGroup var signing: SigningOptions

        func run() async throws { try await signing.show(.release(run: id)) }
    }

    struct Undo: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take back what a run wrote; what was built upon it since stands, with its reason.")

        @Argument(help: "The run.") var id: String
        @Option(help: "Why; it is kept with the run.") var reason: String
        @OptionGroup var signing: SigningOptions

        func run() async throws { try await signing.show(.undo(run: id, reason: reason)) }
    }

    struct Back: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write a run's file again, with what became of each row beside it.")

        @Argument(help: "The run.") var id: String
        @Argument(help: "Where it will stand.") var path: String
        @Flag(help: "Only the rows that were not taken: mended, they are taken in again.") var failed = false
        @Option(help: "Language of the words: zh-Hans, en or my.") var language = "zh-Hans"
        @OptionGroup var signing: SigningOptions

        func run() async throws {
            _ = try await signing.perform(
                .back(run: id, path: SigningOptions.whole(path), failedOnly: failed, language: language))
            Output.note("wrote \(path)")
        }
    }
}
