import AnjuCore
import AnjuTesting
import Foundation
import Testing

@testable import AnjuDocuments

/// Workbooks and texts that openpyxl and Python's csv write are read as they mean them, and ours by them.
@Suite struct TableOracleTests {
    /// How many of each kind: a sample here, as many as `ANJU_TABLES` says in a drill.
    private static let count = ProcessInfo.processInfo.environment["ANJU_TABLES"].flatMap(Int.init) ?? 150

    @Test func `what openpyxl and csv write we read cell by cell`() async throws {
        let scratch = try Scratch()
        let text = try await Oracle.run("tables.py", ["make", scratch.path, "1880", "\(Self.count)"])
        let made = try JSONDecoder().decode([String: TableDump].self, from: Data(text.utf8))
        #expect(made.count == 2 * Self.count)
        for (path, expected) in made.sorted(by: { $0.key < $1.key }) {
            let ours = try TableDump(path: path)
            #expect(ours.difference(from: expected) == nil, "\(path)")
        }
    }

    @Test func `what we write openpyxl and csv read cell by cell`() async throws {
        let scratch = try Scratch()
        var paths: [String] = []
        for index in 0..<Self.count {
            let made = MadeTable(seed: 1900 + UInt64(index))
            let (book, lines) = (scratch.file("\(index).xlsx"), scratch.file("\(index).csv"))
            try made.writeWorkbook(book)
            try made.writeText(lines)
            paths += [book, lines]
        }
        let text = try await Oracle.run("tables.py", ["read"], input: JSONEncoder().encode(paths))
        let read = try JSONDecoder().decode([String: TableDump].self, from: Data(text.utf8))
        #expect(read.count == paths.count)
        for path in paths where path.hasSuffix(".xlsx") {
            let theirs = try #require(read[path])
            #expect(try TableDump(path: path).difference(from: theirs) == nil, "\(path)")
        }
        // csv knows nothing of the mark before a formula; everything else is the same.
        let opened = { (rows: [TableDump.Row]) in rows.map { $0.cells.map { FormulaGuard.opened($0[1]) } } }
        for path in paths where path.hasSuffix(".csv") {
            let (theirs, ours) = (try #require(read[path]), try TableDump(path: path))
            #expect(opened(theirs.sheets.flatMap(\.rows)) == ours.sheets.flatMap(\.rows).map { $0.cells.map { $0[1] } })
        }
    }

    @Test func `a workbook that we write comes back cell by cell, with its sheets in their order`() throws {
        let scratch = try Scratch()
        for index in 0..<Self.count {
            let made = MadeTable(seed: 7 + UInt64(index))
            let path = scratch.file("\(index).xlsx")
            try made.writeWorkbook(path)
            let read = try TableDump(path: path)
            #expect(read.sheets.map(\.name) == made.sheets.map(\.name))
            for (sheet, source) in zip(read.sheets, made.sheets) {
                let rows = source.rows.map {
                    TableDump.Row(number: $0.number, hidden: $0.isHidden, cells: $0.cells.map(TableDump.cell))
                }
                #expect(sheet.rows == rows.filter { !$0.cells.isEmpty })
            }
        }
    }
}
