import Testing

/// Nothing is forced: no unwrapping, casting or trying that can trap, no promise about threads without its reason.
@Suite struct NoForcedTests {
    @Test func `nothing under Sources is forced without a reason beside it`() throws {
        for file in try SourceTree.swiftFiles(in: "Sources") {
            for (index, what) in file.forced where !file.givesReason(index) {
                Issue.record("\(file.path):\(index + 1): \(what) without a reason on the line above")
            }
        }
    }

    @Test(arguments: [
        ("let a = try! b()", "try!"), ("let a = b as! C", "as!"), ("a.b!.c", "!"), ("f()! + 1", "!"), ("a[0]!", "!"),
        ("var a: Int!", "!"), ("class A: @unchecked Sendable {", "@unchecked Sendable"),
        ("nonisolated(unsafe) var a = 1", "nonisolated(unsafe)"), ("a != b", nil), ("a!=b", nil), ("!a", nil),
        ("#if !Postgres", nil), ("\"try! it!\"", nil), ("// as! it stands!", nil), ("let a = (!b)", nil),
    ])
    func `what is forced is told from what only looks so`(swift: String, what: String?) {
        #expect(SourceFile(path: "a.swift", text: swift).forced.first?.what == what)
    }

    @Test(arguments: [
        ("// The queue owns the handle.\nlet a = b!", true), ("let a = b! // The queue owns the handle.", true),
        ("let c = 1\nlet a = b!", false), ("// why\nlet a = b!", false),
    ])
    func `a reason is a comment of some words on the line above or at the end`(swift: String, isReason: Bool) throws {
        let file = SourceFile(path: "a.swift", text: swift)
        let found = try #require(file.forced.first)
        #expect(file.givesReason(found.index) == isReason)
    }
}

extension SourceFile {
    /// Whatever can trap or is taken on trust, by the index of its line.
    fileprivate var forced: [(index: Int, what: String)] {
        code.indices.flatMap { index in
            let line = code[index]
            let words = ["try!", "as!", "@unchecked Sendable", "nonisolated(unsafe)"].filter { line.contains($0) }
            let isUnwrapping = Self.unwraps(line.replacing("try!", with: "try").replacing("as!", with: "as"))
            return (words + (isUnwrapping ? ["!"] : [])).map { (index, $0) }
        }
    }

    /// Whether a comment of at least three words stands on the line above, attributes aside, or at the line's end.
    fileprivate func givesReason(_ index: Int) -> Bool {
        let above = lines[..<index].last {
            !$0.trimmed.hasPrefix("@") && !$0.trimmed.hasPrefix("// swift-format-ignore")
        }
        let beside = lines[index].firstRange(of: " // ").map { lines[index][$0.upperBound...] }
        return [above.flatMap { $0.trimmed.hasPrefix("//") ? $0[...] : nil }, beside].contains { comment in
            (comment?.split(separator: " ").count { $0.contains(where: \.isLetter) } ?? 0) >= 3
        }
    }

    /// Whether an exclamation mark follows a value or a type on this line.
    private static func unwraps(_ line: some StringProtocol) -> Bool {
        let bytes = Array(line.utf8)
        return bytes.indices.dropFirst().contains { index in
            guard bytes[index] == UInt8(ascii: "!") else { return false }
            let before = bytes[index - 1]
            let isAfterValue = before.isWordPart || ")]}>\"?".utf8.contains(before)
            return isAfterValue && (index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "="))
        }
    }
}
