import AnjuTesting
import Foundation

/// The built fuzzer, as `make fuzz` runs it.
enum FuzzProgram {
    /// It lies beside the tests that were built with it.
    static func run(_ arguments: [String]) async throws -> Child.Result {
        let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let candidates = [
            URL(fileURLWithPath: tests).deletingLastPathComponent().path + "/anju-fuzz",
            Project.root + "/.build/debug/anju-fuzz",
        ]
        guard let program = candidates.first(where: FileManager.default.isExecutableFile) else {
            throw MissingProgram()
        }
        return try await Child.run(program, arguments)
    }
}

/// The fuzzer was not built.
struct MissingProgram: Error, CustomStringConvertible {
    var description: String { "no .build/debug/anju-fuzz: run swift build --build-tests" }
}
