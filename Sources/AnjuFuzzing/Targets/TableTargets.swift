import AnjuCore
import AnjuDocuments
import CZlib

/// Tables that offices send: texts with columns, and workbooks.
enum TableTargets {
    private static let limits = TableLimits(
        bytes: 1 << 16, unpackedBytes: 1 << 18, rows: 2_000, columns: 64, cellBytes: 2_000, sharedBytes: 1 << 16,
        parts: 32)

    /// A text with columns.
    static let text = FuzzTarget(
        "table-text", "a text with columns",
        words: ["\"", "\"\"", ",", ";", "\t", "\r\n", "'=", "=1+1"].map { Array($0.utf8) },
        seeds: {
            let text = "name,number\r\n\"a \"\"b\"\"\",007\r\n王伟,\"x\ny\"\r\n"
            return [
                Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8),
                text.utf16.reduce(into: [0xFF, 0xFE]) { $0 += [UInt8($1 & 0xFF), UInt8($1 >> 8)] },
                // 王伟 in GB18030.
                [0xCD, 0xF5, 0xCE, 0xB0, 0x3B, 0x31, 0x0A], Array("a,\"b".utf8),
            ]
        },
        run: { input in
            try outcome {
                var reader = try CSVReader(TableSource(input), limits: limits)
                var writer = CSVWriter()
                while let row = try reader.next() {
                    var again = try CSVReader(TableSource(writer.row(row.cells) + Array(",\n".utf8)), limits: limits)
                    let back = try again.next()
                    try BrokenRule.unless(
                        row.isEmpty || row.cells.count < 2 || reader.separator != "," || again.separator != ","
                            || back?.cells == row.cells, "a row does not come back as it was written")
                }
                return "\(reader.encoding)"
            }
        })

    /// The packed file, with whatever its list says.
    static let packed = FuzzTarget(
        "table-packed", "a workbook as a packed file",
        words: [[0x50, 0x4B, 1, 2], [0x50, 0x4B, 5, 6], [0x50, 0x4B, 3, 4]],
        seeds: { [book(Array(plain.utf8)), book([])] }, run: { input in try outcome { try read(input) } })

    /// The XML of one sheet, packed soundly: changes to packed bytes themselves would only break the packing.
    static let sheet = FuzzTarget(
        "table-sheet", "a sheet of a workbook",
        words: [
            "<row>", "<c r=\"A1\" t=\"s\">", "<v>", "</v>", "<![CDATA[", "<!--", "&#x", "&amp;", "<!DOCTYPE",
            "t=\"inlineStr\"", "<is><t>",
        ]
        .map { Array($0.utf8) },
        seeds: {
            [
                Array(plain.utf8),
                Array(
                    "<worksheet><sheetData><row><c t=\"inlineStr\"><is><r><t>a&amp;_x0041_</t></r></is></c></row></sheetData></worksheet>"
                        .utf8),
                Array(
                    "<worksheet><!-- x --><sheetData><row r=\"2\" hidden=\"1\"/></sheetData><mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells></worksheet>"
                        .utf8),
                Array("<!DOCTYPE a>".utf8),
            ]
        },
        run: { input in try outcome { try read(book(input)) } })

    private static let plain =
        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>007</v></c><c r=\"C1\"><v>1.5</v></c></row></sheetData></worksheet>"

    /// Reads all of a workbook; rows come in order, and no cell holds more than it may.
    private static func read(_ input: [UInt8]) throws -> String {
        let book = try WorkbookReader(TableSource(input), limits: limits)
        for sheet in book.sheets {
            var rows = try book.rows(of: sheet)
            var last = 0
            while let row = try rows.next() {
                try BrokenRule.unless(row.number > last, "rows are out of order")
                try BrokenRule.unless(row.cells.count <= limits.columns, "a row has more columns than it may")
                try BrokenRule.unless(
                    row.cells.allSatisfy { $0.text.utf8.count <= limits.cellBytes + 64 },
                    "a cell holds more than it may")
                last = row.number
            }
        }
        return "book"
    }

    private static func outcome(_ work: () throws -> String) throws -> FuzzOutcome {
        do {
            return .accepted(try work())
        } catch let problem as Problem { return .refused(problem.code) }
    }

    /// A workbook around a sheet, stored without packing.
    private static func book(_ sheet: [UInt8]) -> [UInt8] {
        let links = "<Relationships><Relationship Id=\"s\" Type=\"x/worksheet\" Target=\"s.xml\"/></Relationships>"
        let parts: [(String, [UInt8])] = [
            ("xl/_rels/workbook.xml.rels", Array(links.utf8)),
            ("xl/workbook.xml", Array("<workbook><sheet name=\"a\" r:id=\"s\"/></workbook>".utf8)), ("xl/s.xml", sheet),
        ]
        var (file, list): ([UInt8], [UInt8]) = ([], [])
        for (name, content) in parts {
            let sum = content.withUnsafeBufferPointer { crc32(0, $0.baseAddress, UInt32($0.count)) }
            let middle =
                two(0) + two(0) + four(0) + four(Int(sum)) + four(content.count) + four(content.count)
                + two(name.utf8.count) + two(0)
            list +=
                four(0x0201_4B50) + two(20) + two(20) + middle + two(0) + two(0) + two(0) + four(0) + four(file.count)
                + Array(name.utf8)
            file += four(0x0403_4B50) + two(20) + middle + Array(name.utf8) + content
        }
        let end = four(0x0605_4B50) + two(0) + two(0) + two(parts.count) + two(parts.count)
        return file + list + end + four(list.count) + four(file.count) + two(0)
    }

    private static func two(_ value: Int) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)] }

    private static func four(_ value: Int) -> [UInt8] { two(value & 0xFFFF) + two(value >> 16 & 0xFFFF) }
}
