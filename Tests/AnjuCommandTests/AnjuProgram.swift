import AnjuTesting
import Foundation

/// The built program itself, as a person or a script runs it.
enum AnjuProgram {
    /// It lies beside the tests that were built with it.
    static func path() throws -> String {
        let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let candidates = [
            URL(fileURLWithPath: tests).deletingLastPathComponent().path + "/anju", Project.root + "/.build/debug/anju",
        ]
        guard let found = candidates.first(where: FileManager.default.isExecutableFile) else {
            throw MissingProgram()
        }
        return found
    }

    /// Runs it to its end, with the project's packs and words.
    static func run(_ arguments: String..., input: String = "", environment: [String: String] = [:]) async throws
        -> Child.Result
    {
        try await run(arguments, input: input, environment: environment)
    }

    static func run(_ arguments: [String], input: String = "", environment: [String: String] = [:]) async throws
        -> Child.Result
    {
        try await Child.run(
            try path(), arguments, input: Data(input.utf8), environment: home.merging(environment) { $1 })
    }

    /// Runs a line of the shell in which `$anju` is the program.
    static func shell(_ line: String) async throws -> Child.Result {
        try await Child.run("/bin/sh", ["-c", line], environment: home.merging(["anju": try path()]) { $1 })
    }

    static var home: [String: String] { ["ANJU_HOME": Project.root] }
}

/// The program was not built.
struct MissingProgram: Error, CustomStringConvertible {
    var description: String { "no .build/debug/anju: run swift build --build-tests" }
}
