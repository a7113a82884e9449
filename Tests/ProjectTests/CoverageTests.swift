import Testing

/// `Documentation/Coverage.md` says of each requirement where it is met, and says it truly.
@Suite struct CoverageTests {
    /// How many requirements each account has; their numbers run from 1.
    private static let accounts = [18, 15, 14, 34, 13]

    @Test func `each requirement has exactly one line`() throws {
        let wanted = Self.accounts.indices.flatMap { account in
            (1...Self.accounts[account]).map { "S\(account).\($0)" }
        }
        #expect(try Self.rows().map(\.id) == wanted)
    }

    @Test func `each line says not yet, not built, or names a test`() throws {
        for row in try Self.rows() where row.place != "not yet" && !row.place.hasPrefix("not built: ") {
            #expect(row.files.contains { $0.hasPrefix("Tests/") || $0.contains("/tests") }, "\(row.id) names no test")
        }
    }

    @Test func `each file that a line names is there`() throws {
        for row in try Self.rows() {
            for file in row.files { #expect(SourceTree.exists(file), "\(row.id) names \(file)") }
        }
    }

    @Test func `what people are owed names files that are there, a test among them`() throws {
        let text = try SourceTree.text("Documentation/Coverage.md")
        let owed = try #require(text.split(separator: "## What the people in the file are owed").last)
        let rows = owed.split(separator: "\n").prefix { !$0.hasPrefix("## ") }.compactMap { line -> Row? in
            let cells = line.split(separator: "|").map(\.trimmed)
            guard line.hasPrefix("| "), cells.count == 2, cells[0] != "what" else { return nil }
            return Row(id: cells[0], place: cells[1])
        }
        #expect(rows.count >= 12)
        for row in rows {
            #expect(row.files.contains { $0.hasPrefix("Tests/") }, "\(row.id) names no test")
            for file in row.files { #expect(SourceTree.exists(file), "\(row.id) names \(file)") }
        }
    }

    /// A line of the table: `| S0.1 | what | where |`.
    private struct Row {
        let id: String
        let place: String
        /// What stands between backticks and has a slash or an ending.
        var files: [String] {
            let parts = place.split(separator: "`", omittingEmptySubsequences: false)
            return stride(from: 1, to: parts.count, by: 2).map { String(parts[$0]) }
                .filter { $0.contains("/") || $0.contains(".") }
        }
    }

    private static func rows() throws -> [Row] {
        try SourceTree.text("Documentation/Coverage.md").split(separator: "\n").compactMap { line in
            let cells = line.split(separator: "|").map(\.trimmed)
            guard line.hasPrefix("| S"), cells.count == 3 else { return nil }
            return Row(id: cells[0], place: cells[2])
        }
    }
}
