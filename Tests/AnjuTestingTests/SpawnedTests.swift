import Foundation
import Testing

@testable import AnjuTesting

/// Children of the tests.
@Suite struct SpawnedTests {
    @Test func `a child has its three streams and no file of ours`() async throws {
        let pipe = Pipe()
        let open = pipe.fileHandleForWriting.fileDescriptor
        #expect(open > 3)
        // The shell's own list: 0, 1, 2 and what lists them.
        let result = try await Child.run(
            "/bin/sh", ["-c", "echo /proc/self/fd/*; cat; echo said >&2"], input: Data("in".utf8))
        #expect(result.text.split(whereSeparator: \.isNewline).last == "in")
        let files = result.text.split(whereSeparator: \.isWhitespace).compactMap {
            Int($0.split(separator: "/").last ?? "")
        }
        #expect(files.count <= 4 && files.allSatisfy { $0 <= 3 || $0 == 255 }, "\(files)")
        #expect(result.errorText == "said\n")
        try pipe.fileHandleForWriting.close()
    }

    @Test func `its exit status, its signal and its folder are its own`() async throws {
        #expect(try await Child.run("/bin/sh", ["-c", "exit 7"]).status == 7)
        #expect(try await Child.run("/bin/sh", ["-c", "kill -TERM $$"]).status == SIGTERM)
        #expect(try await Child.run("no-such-program-of-anybody").status == 127)
        #expect(try await Child.run("pwd", in: "/usr").text == "/usr\n")
        #expect(try await Child.run("printenv", ["WORD"], environment: ["WORD": "安居"]).text == "安居\n")
    }
}
