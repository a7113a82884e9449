import AnjuFuzzing
import ArgumentParser
import Foundation

/// Reads one kept input again.
struct ReplayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay", abstract: "Read a kept input again; exit status 1 where it still goes wrong.")

    @Argument(help: "The parser.") var target: String
    @Argument(help: "The kept input.") var file: String

    func validate() throws {
        guard FuzzTargets.named(target) != nil else { throw ValidationError("there is no parser `\(target)`") }
    }

    func run() async throws {
        let input = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
        guard let finding = try await Watch(patience: .seconds(10), mebibytes: 3_072).replay(target, input) else {
            return print("nothing goes wrong")
        }
        print("\(finding.kind.rawValue): \(finding.words)")
        throw ExitCode(1)
    }
}
