import AnjuTesting
import Foundation
import Testing

/// Made-up people in a file.
@Suite struct GenerateCommandTests {
    @Test func `a seed writes the same two files twice, and never over what is there`() async throws {
        let scratch = try Scratch()
        func generate(_ name: String) async throws -> (records: Data, truth: Data) {
            let path = scratch.path + "/" + name
            let result = try await AnjuProgram.run(
                ["generate", "--people", "200", "--seed", "5", "--errors", "--out", path])
            #expect(result.status == 0, "\(result.errorText)")
            #expect(result.output.isEmpty)
            return (
                try Data(contentsOf: URL(fileURLWithPath: path)),
                try Data(contentsOf: URL(fileURLWithPath: path + ".truth"))
            )
        }
        let (one, other) = (try await generate("a.csv"), try await generate("b.csv"))
        #expect(one == other)
        let lines = one.records.split(separator: UInt8(ascii: "\n")).count
        #expect(lines > 240)
        #expect(lines == one.truth.split(separator: UInt8(ascii: "\n")).count)
        let again = try await AnjuProgram.run(["generate", "--out", scratch.path + "/a.csv"])
        #expect(again.status == 1)
        #expect(again.errorText.contains("name a new file with --out"))
        #expect(try Data(contentsOf: URL(fileURLWithPath: scratch.path + "/a.csv")) == one.records)
    }
}
