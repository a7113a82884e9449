import AnjuCore
import Foundation
import Testing

@testable import AnjuDocuments

@Suite struct CSVReaderTests {
    private func rows(_ bytes: [UInt8], limits: TableLimits = .standard) throws -> [[String]] {
        var reader = try CSVReader(TableSource(bytes), limits: limits)
        var rows: [[String]] = []
        while let row = try reader.next() { rows.append(row.cells.map(\.text)) }
        return rows
    }

    private func rows(_ text: String) throws -> [[String]] { try rows(Array(text.utf8)) }

    private static func utf16(_ text: String) -> [UInt8] {
        text.utf16.reduce(into: []) { bytes, unit in bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    }

    private static let text = "姓名,编号\r\n王伟,007\r\n"

    @Test(arguments: CSVEncoding.allCases, [true, false])
    func `the encoding is told by the bytes alone`(encoding: CSVEncoding, isMarked: Bool) throws {
        let raw: [UInt8] =
            switch encoding {
            case .utf8: (isMarked ? [0xEF, 0xBB, 0xBF] : []) + Array(Self.text.utf8)
            case .gb18030:
                Array(try #require(Self.text.data(using: String.Encoding(rawValue: 0x8000_0632))))
            case .utf16LittleEndian:
                (isMarked ? [0xFF, 0xFE] : []) + Self.utf16(Self.text)
            case .utf16BigEndian:
                (isMarked ? [0xFE, 0xFF] : []) + Self.text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
            }
        #expect(try CSVReader(TableSource(raw)).encoding == encoding)
        #expect(try rows(raw) == [["姓名", "编号"], ["王伟", "007"]])
    }

    @Test func `a name that needs GB18030 may stand in the last of many lines`() throws {
        let last = try #require("丂,王伟\n".data(using: String.Encoding(rawValue: 0x8000_0632)))
        let raw = Array(String(repeating: "Aung,1\n", count: 60_000).utf8) + Array(last)
        let read = try rows(raw)
        #expect(read.count == 60_001 && read.last == ["丂", "王伟"])
    }

    @Test func `a pair of UTF-16 may lie across two pieces`() throws {
        let text = String(repeating: "x", count: 32_767) + "𠮷\n"
        let raw = [0xFF, 0xFE] + Self.utf16(text)
        var limits = TableLimits.standard
        limits.cellBytes = 1 << 20
        #expect(throws: TableFault.cellTooLong.problem(row: 1, column: 1, limit: 32_767)) {
            try rows(raw, limits: limits)
        }
        let shorter = ",,,," + String(repeating: "x", count: 32_762) + ",𠮷"
        let read = try rows([0xFF, 0xFE] + Self.utf16("a" + shorter))
        #expect(read.first?.last == "𠮷")
    }

    @Test(arguments: [(",", ","), (";", ";"), ("\t", "\t")])
    func `the separator is the one that the first row has most of`(separator: String, other: String) throws {
        let row = "a\(separator)b\(separator)\"c,;\t,;\t\"\n1\(separator)2\(separator)3\n"
        #expect(try rows(row) == [["a", "b", "c,;\t,;\t"], ["1", "2", "3"]])
        #expect(try String(CSVReader(TableSource(Array(row.utf8))).separator) == other)
    }

    @Test func `fields in quotes hold separators, quotes and lines; rows are counted as a spreadsheet counts them`()
        throws
    {
        var reader = try CSVReader(TableSource(Array("a,\"b\"\"c\r\nd\"\r\n\r\ne,f\rg,h".utf8)))
        let first = try reader.next()
        #expect(first == TableRow(number: 1, cells: [.text("a"), .text("b\"c\r\nd")]))
        #expect(try reader.next() == TableRow(number: 2, cells: []))
        #expect(try reader.next() == TableRow(number: 3, cells: [.text("e"), .text("f")]))
        #expect(try reader.next() == TableRow(number: 4, cells: [.text("g"), .text("h")]))
        #expect(try reader.next() == nil)
    }

    @Test(arguments: [
        ("a,b\n1,\"x", TableFault.quotes, 2, 2), ("a,b\n1,\"x\"y\n", .quotes, 2, 2),
    ])
    func `a fault is named with its row and column`(text: String, fault: TableFault, row: Int, column: Int) {
        #expect(throws: fault.problem(row: row, column: column)) { try rows(text) }
    }

    @Test func `bytes of no encoding are named where they stand`() {
        #expect(throws: TableFault.encoding.problem(row: 2, column: 1)) {
            try rows([0x61, 0x2C, 0x62, 0x0A, 0xC3, 0x28, 0xFF, 0x0A])
        }
    }

    @Test func `every limit has its own refusal`() {
        let limits = TableLimits(bytes: 60, rows: 2, columns: 3, cellBytes: 5)
        #expect(throws: TableFault.tooManyRows.problem(row: 3, limit: 2)) {
            try rows(Array("a\nb\nc\n".utf8), limits: limits)
        }
        #expect(throws: TableFault.tooManyColumns.problem(row: 1, column: 4, limit: 3)) {
            try rows(Array("a,b,c,d\n".utf8), limits: limits)
        }
        #expect(throws: TableFault.cellTooLong.problem(row: 1, column: 2, limit: 5)) {
            try rows(Array("a,bcdefg\n".utf8), limits: limits)
        }
        #expect(throws: TableFault.tooLarge.problem(limit: 60)) {
            try rows(Array(repeating: 0x61, count: 61), limits: limits)
        }
    }

    @Test func `what a spreadsheet would work out is written so that it does not, and comes back as it was`() throws {
        let cells = ["=1+1", "+86", "-2", "@x", "\tx", "'=x", "''=y", "'quoted", "plain", ""]
        var writer = CSVWriter(marksEncoding: false)
        let bytes = writer.row(cells.map { $0.isEmpty ? .empty : .text($0) })
        let fields = String(decoding: bytes, as: UTF8.self).split(separator: ",", omittingEmptySubsequences: false)
        for field in fields { #expect(!"=+-@\t".contains(field.first ?? "x"), "\(field)") }
        #expect(try rows(bytes) == [cells])
    }
}
