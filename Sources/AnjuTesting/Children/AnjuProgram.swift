import Foundation

/// The built program itself, as a person or a script runs it.
public enum AnjuProgram {
    /// It lies beside the tests that were built with it.
    ///
    /// Throws ``MissingProgram`` where it was not built.
    public static func path() throws -> String {
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
    public static func run(
        _ arguments: String..., input: String = "", environment: [String: String] = [:]
    ) async throws -> Child.Result {
        try await run(arguments, input: input, environment: environment)
    }

    /// The same, with arguments that were put together before.
    public static func run(
        _ arguments: [String], input: String = "", environment: [String: String] = [:]
    ) async throws -> Child.Result {
        try await Child.run(
            try path(), arguments, input: Data(input.utf8), environment: home.merging(environment) { $1 })
    }

    /// Runs a line of the shell in which `$anju` is the program.
    public static func shell(_ line: String) async throws -> Child.Result {
        try await Child.run("/bin/sh", ["-c", line], environment: home.merging(["anju": try path()]) { $1 })
    }

    /// Where it finds its packs and words.
    static var home: [String: String] { ["ANJU_HOME": Project.root] }
}

/// The program was not built.
public struct MissingProgram: Error, CustomStringConvertible {
    public var description: String { "no .build/debug/anju: run swift build --build-tests" }
}
