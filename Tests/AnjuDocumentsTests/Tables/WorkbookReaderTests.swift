import AnjuCore
import Testing

@testable import AnjuDocuments

@Suite struct WorkbookReaderTests {
    private func rows(_ book: MadeWorkbook, limits: TableLimits = .standard) throws -> [TableRow] {
        let reader = try WorkbookReader(TableSource(book.bytes), limits: limits)
        return try reader.sheets.flatMap { sheet in
            var rows = try reader.rows(of: sheet)
            var read: [TableRow] = []
            while let row = try rows.next() { read.append(row) }
            return read
        }
    }

    private func sheet(_ rows: String) -> String { "<worksheet><sheetData>\(rows)</sheetData></worksheet>" }

    @Test func `text keeps its zeros, a long number says that digits are lost, a number keeps its text`() throws {
        let book = MadeWorkbook(
            sheet: sheet(
                "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"C2\"><v>1.10105190003070E+17</v></c>"
                    + "<c r=\"D2\" t=\"inlineStr\"><is><r><t>a</t></r><r><t>&amp;b</t></r></is></c><c r=\"E2\"><v>0.10</v></c></row>"
            ),
            shared: "<sst><si><t>007</t><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></si></sst>")
        let row = try #require(try rows(book).first)
        #expect(
            row.number == 2
                && row.cells == [.text("007"), .empty, .number("1.10105190003070E+17"), .text("a&b"), .number("0.10")])
        #expect(row[2].text == "110105190003070000" && row[2].hasLostDigits)
        #expect(!row[4].hasLostDigits && !TableCell.number("123456789012345").hasLostDigits)
    }

    @Test func `a number is a date by its style, also where the format is in Chinese`() throws {
        let styles =
            "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/>"
            + "<numFmt numFmtId=\"171\" formatCode=\"[Red]0.0&quot;d&quot;\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
            + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/><xf numFmtId=\"171\"/><xf numFmtId=\"31\"/></cellXfs></styleSheet>"
        let cells = (0...4).map { "<c s=\"\($0)\"><v>46083.25</v></c>" }.joined()
        let row = try #require(try rows(MadeWorkbook(sheet: sheet("<row>\(cells)</row>"), styles: styles)).first)
        let moment = TableCell.date("2026-03-02 06:00:00")
        #expect(row.cells == [.number("46083.25"), moment, moment, .number("46083.25"), moment])
    }

    @Test(arguments: [("1", "1900-01-01"), ("59", "1900-02-28"), ("61", "1900-03-01"), ("46083", "2026-03-02")])
    func `days are counted with the leap day that 1900 had not`(serial: String, day: String) throws {
        #expect(DateSerial(countsFrom1904: false).text(serial) == day)
        #expect(DateSerial.number(day) == Double(serial))
        #expect(DateSerial(countsFrom1904: false).text("60") == nil)
    }

    @Test func `hidden rows count, merged cells are told, and a row or a cell without its place follows the last`()
        throws
    {
        let book = MadeWorkbook(
            sheet:
                "<x:worksheet><x:sheetData><x:row hidden=\"1\"><x:c><x:v>1</x:v></x:c></x:row><row r=\"5\"><c r=\"B5\"><v>2</v></c><c><v>3</v></c></row></x:sheetData>"
                + "<mergeCells><mergeCell ref=\"A1:B3\"/></mergeCells></x:worksheet>")
        let reader = try WorkbookReader(TableSource(book.bytes))
        var sheet = try reader.rows(of: reader.sheets[0])
        #expect(try sheet.next() == TableRow(number: 1, cells: [.number("1")], isHidden: true))
        #expect(try sheet.next() == TableRow(number: 5, cells: [.empty, .number("2"), .number("3")]))
        #expect(try sheet.next() == nil)
        #expect(sheet.merged == [CellRange(rows: 1...3, columns: 0...1)])
    }

    @Test(arguments: [
        "<!DOCTYPE a [<!ENTITY b \"c\">]>", "<row><c t=\"str\"><v>&b;</v></c></row>",
        "<row><c t=\"str\"><v>&#0;</v></c></row>",
        "<row><c t=\"str\"><v>&#xD800;</v></c></row>", "<row><c t=\"str\"><v>a & b</v></c></row>",
    ])
    func `a document type and entities of one's own are refused`(text: String) throws {
        let code = try #require(#expect(throws: Problem.self) { try rows(MadeWorkbook(sheet: sheet(text))) }).code
        #expect(code == TableFault.entities.code)
    }

    @Test(arguments: [
        "<row r=\"0\"/>", "<row r=\"1048577\"/>", "<row r=\"2\"/><row r=\"2\"/>",
        "<row><c r=\"B1\"/><c r=\"A1\"/></row>", "<row>",
        "<row><c r=\"A2\"/></row>", "<row><c t=\"s\"><v>0</v></c></row>", "<row><c t=\"s\"><v>x</v></c></row>",
        "<row><c><v>1e999</v></c></row>", "<row><c t=\"q\"><v>1</v></c></row>", "<row><c t=\"</row>",
        "</row></row></row>",
    ])
    func `a sheet that contradicts itself is refused`(text: String) throws {
        let code = try #require(#expect(throws: Problem.self) { try rows(MadeWorkbook(sheet: sheet(text))) }).code
        #expect(code == TableFault.damaged.code)
    }

    @Test func `every limit has its own refusal, with its place`() {
        let book = MadeWorkbook(sheet: sheet("<row><c><v>1</v></c><c t=\"str\"><v>abcdef</v></c></row><row/><row/>"))
        #expect(throws: TableFault.tooManyRows.problem(row: 3, limit: 2)) {
            try rows(book, limits: TableLimits(rows: 2))
        }
        #expect(throws: TableFault.tooManyColumns.problem(row: 1, column: 2, limit: 1)) {
            try rows(book, limits: TableLimits(columns: 1))
        }
        #expect(throws: TableFault.cellTooLong.problem(row: 1, column: 2, limit: 32_767)) {
            try rows(book, limits: TableLimits(cellBytes: 5))
        }
        #expect(throws: TableFault.tooLarge.problem(limit: 100)) { try rows(book, limits: TableLimits(bytes: 100)) }
        #expect(throws: TableFault.unpacksTooFar.problem()) { try rows(book, limits: TableLimits(unpackedBytes: 300)) }
        let shared = MadeWorkbook(sheet: sheet(""), shared: "<sst><si><t>abcdef</t></si></sst>")
        #expect(throws: TableFault.unpacksTooFar.problem(limit: 10)) {
            try rows(shared, limits: TableLimits(sharedBytes: 10))
        }
    }
}
