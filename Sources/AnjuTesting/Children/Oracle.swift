public import Foundation

/// A Python program under `Tests/Oracles/` that checks our work with somebody else's package.
public enum Oracle {
    /// Runs `Tests/Oracles/<script>` in the oracles' own virtual environment, with `input` on its standard input.
    ///
    /// Throws ``OracleFailure`` where the environment is missing (with the line that makes it) or the script fails.
    public static func run(_ script: String, _ arguments: [String] = [], input: Data = Data()) async throws -> String {
        let python = Project.root + "/.venv-oracles/bin/python"
        guard FileManager.default.isExecutableFile(atPath: python) else {
            throw OracleFailure(description: "no .venv-oracles: run Scripts/oracles")
        }
        let result = try await Child.run(python, [Project.root + "/Tests/Oracles/" + script] + arguments, input: input)
        guard result.status == 0 else { throw OracleFailure(description: "\(script): \(result.errorText)") }
        return result.text
    }
}

/// An oracle could not be asked, or did not answer.
public struct OracleFailure: Error, CustomStringConvertible {
    public let description: String
}
