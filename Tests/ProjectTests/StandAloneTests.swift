import AnjuTesting
import Foundation
import Testing

/// The project stands alone: it names no place outside itself, and leaves nothing to be done in a comment.
@Suite struct StandAloneTests {
    @Test func `no file names a place outside the project or carries a note to do something later`() async throws {
        let files = try await SourceTree.tracked()
        #expect(files.contains("Package.swift"))
        for file in files {
            guard let text = try? SourceTree.text(file) else { continue }
            for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                for word in Self.strangers(in: line) { Issue.record("\(file):\(number + 1): \(word)") }
            }
        }
    }

    @Test(arguments: [
        ("see /" + "work/x", 1), ("cd /" + "work", 1), ("../" + "shared/y", 1), ("// TO" + "DO: it", 1),
        ("FIX" + "ME", 1), ("/worklist", 0), ("/cases/work", 0), ("to do", 0), ("FIX" + "MEUP", 0),
    ])
    func `a stranger is told from a word that contains it`(line: String, count: Int) {
        #expect(Self.strangers(in: line[...]).count == count)
    }

    // In pieces, so that this file does not find itself.
    private static let words = ["/" + "work", "../" + "shared", "TO" + "DO", "FIX" + "ME"]

    private static func strangers(in line: Substring) -> [String] {
        words.filter { word in
            line.ranges(of: word).contains { range in
                let before = line[..<range.lowerBound].last
                let after = line[range.upperBound...].first
                return ![before, after].contains { $0.map { $0.isLetter || $0.isNumber || $0 == "_" } ?? false }
                    && before != "}" && after != "-"
            }
        }
    }
}
