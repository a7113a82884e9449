import AnjuTesting
import Foundation

/// The built program whose pages, memory and start are measured.
struct AnjuProgram: Sendable {
    let path: String

    /// Its environment: the project's packs and words.
    static var environment: [String: String] { ["ANJU_HOME": Project.root] }

    /// Runs it to its end; throws with its words where it fails.
    @discardableResult
    func run(_ arguments: String...) async throws -> String {
        let result = try await Child.run(path, arguments, environment: Self.environment)
        guard result.status == 0 else { throw BenchFailure("anju \(arguments.first ?? ""): \(result.errorText)") }
        return result.text
    }

    /// Its size on disk in megabytes.
    var megabytes: Double {
        let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
        return Double(size ?? 0) / 1_048_576
    }
}
