import AnjuFuzzing
import AnjuTesting
import Foundation
import Testing

/// The fuzzer finds what is there to be found.
@Suite(.serialized) struct PlantedTests {
    @Test(arguments: [
        ("planted-crash", "crash", 2), ("planted-rule", "rule", 3), ("planted-hang", "hang", 2),
        ("planted-memory", "crash", 5),
    ])
    func `a planted fault is found, kept, made short, and found again in what was kept`(
        name: String, kind: String, length: Int
    ) async throws {
        let folder = FileManager.default.temporaryDirectory.path + "/anju-fuzz-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let result = try await FuzzProgram.run([
            "--target", name, "--executions", "20000", "--seed", "1", "--folder", folder, "--patience", "2", "--tries",
            "60",
        ])
        #expect(result.status == 1, "\(result.errorText)")
        #expect(result.text.contains("FOUND a \(kind): "), "\(result.text)")
        let path = "\(folder)/\(name)-\(kind)-1"
        let kept = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect(result.text.contains("base64: \(kept.base64EncodedString())\n"))
        #expect(kept.count <= length * 3, "\([UInt8](kept))")
        let again = try await FuzzProgram.run(["replay", name, path])
        #expect(again.status == 1)
        #expect(again.text.hasPrefix(kind))
    }

    @Test func `an input by which nothing goes wrong is told from one by which something does`() async throws {
        let path = FileManager.default.temporaryDirectory.path + "/anju-fuzz-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data([65, 0]).write(to: URL(fileURLWithPath: path))
        let result = try await FuzzProgram.run(["replay", "planted-crash", path])
        #expect(result.status == 0)
        #expect(result.text == "nothing goes wrong\n")
    }

    @Test func `a parser that is not there is refused by name`() async throws {
        let result = try await FuzzProgram.run(["--target", "nothing", "--executions", "1"])
        #expect(result.status == 64)
        #expect(result.errorText.contains("there is no parser `nothing`"))
    }
}
