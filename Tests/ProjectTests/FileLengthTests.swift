import Testing

/// Files and functions that one can read at a sitting.
@Suite struct FileLengthTests {
    @Test(arguments: ["Sources", "Tests"])
    func `no file has more than 400 lines`(folder: String) throws {
        let files = try SourceTree.swiftFiles(in: folder)
        #expect(!files.isEmpty)
        for file in files where file.length > 400 { Issue.record("\(file.path) has \(file.length) lines") }
    }

    @Test func `half of the source files have at most 120 lines, and nine of ten at most 220`() throws {
        let lengths = try SourceTree.swiftFiles(in: "Sources").map(\.length).sorted()
        try #require(!lengths.isEmpty)
        #expect(lengths[lengths.count / 2] <= 120)
        #expect(lengths[lengths.count * 9 / 10] <= 220)
    }

    @Test func `no function has more than 60 lines`() throws {
        let files = try SourceTree.swiftFiles(in: "Sources")
        #expect(files.contains { !$0.functions.isEmpty })
        for file in files {
            for function in file.functions where function.lines > 60 {
                Issue.record("\(file.path):\(function.line): \(function.name) has \(function.lines) lines")
            }
        }
    }
}
