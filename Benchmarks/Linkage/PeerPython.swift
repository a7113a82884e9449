import AnjuTesting
import Foundation

/// Python with the packages of the peers, made once in a folder of the bench.
struct PeerPython {
    let folder: String

    /// Where its program lies; what is missing is installed by name.
    func ready() async throws -> String {
        let list = Project.root + "/Benchmarks/Linkage/peer/requirements.txt"
        let wanted = try String(contentsOfFile: list, encoding: .utf8)
        let (home, stamp) = (folder + "/peer-python", folder + "/peer-python/installed")
        let python = home + "/bin/python"
        if (try? String(contentsOfFile: stamp, encoding: .utf8)) == wanted { return python }
        try await Self.run("python3", ["-m", "venv", home])
        try await Self.run(
            home + "/bin/pip", ["--quiet", "--disable-pip-version-check", "--no-input", "install", "-r", list])
        try wanted.write(toFile: stamp, atomically: true, encoding: .utf8)
        return python
    }

    private static func run(_ program: String, _ arguments: [String]) async throws {
        let result = try await Child.run(program, arguments)
        guard result.status == 0 else {
            throw BenchFailure("\(program) failed: \(result.errorText.suffix(1_000))")
        }
    }
}
