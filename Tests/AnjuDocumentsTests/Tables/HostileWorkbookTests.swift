import AnjuCore
import Testing

@testable import AnjuDocuments

/// Packed files by which readers are deceived.
@Suite struct HostileWorkbookTests {
    private func refusal(_ change: (inout [MadeZip.Part]) -> Void) throws -> String {
        var book = MadeWorkbook(sheet: "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>")
        change(&book.parts)
        return try refusal(book.bytes)
    }

    private func refusal(_ bytes: [UInt8]) throws -> String {
        try #require(
            #expect(throws: Problem.self) {
                let source = TableSource(bytes)
                guard try TableKind.of(source) == .workbook else { return }
                let book = try WorkbookReader(source)
                for sheet in book.sheets {
                    var rows = try book.rows(of: sheet)
                    while try rows.next() != nil {}
                }
            }
        ).code
    }

    @Test(arguments: ["../x.xml", "/etc/passwd", "xl\\x.xml", "xl/../../x", "a\u{0}b", "XL/WORKBOOK.XML", ""])
    func `a part whose name leads out, or that another has, is refused`(name: String) throws {
        #expect(try refusal { $0.append(MadeZip.Part(name: name, content: [1])) } == "table.part-names")
    }

    @Test func `a part that unpacks into more than it says is refused before it has`() throws {
        // 64 MiB of blanks in a few dozen kibibytes.
        let bomb = Array("<worksheet>".utf8) + Array(repeating: 0x20, count: 64 << 20)
        #expect(
            try refusal {
                $0[3].content = bomb
                $0[3].statedCount = 200
            } == "table.unpacks-too-far")
        #expect(try refusal { $0[3].statedCount = 1 << 31 } == "table.unpacks-too-far")
        #expect(try refusal { $0[3].statedCount = 9_999 } == "table.damaged")
        #expect(try refusal { $0[3].checkSum = 1 } == "table.damaged")
    }

    @Test func `parts that lie over one another are refused`() throws {
        #expect(try refusal { parts in parts[4].statedStart = 0 } == "table.damaged")
    }

    @Test func `more parts than a workbook has are refused`() throws {
        #expect(
            try refusal { parts in
                parts += (0..<2_000).map { MadeZip.Part(name: "x\($0)", content: []) }
            } == "table.unpacks-too-far")
    }

    @Test func `locked parts, programs and workbooks of the old form are named`() throws {
        #expect(try refusal { $0[3].flags = 1 } == "table.locked")
        #expect(try refusal { $0.append(MadeZip.Part(name: "xl/vbaProject.bin", content: [1])) } == "table.macros")
        let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 600)
        #expect(try refusal(compound) == "table.old-workbook")
        let locked = compound + "EncryptedPackage".utf16.reduce(into: [UInt8]()) { $0 += [UInt8($1), 0] }
        #expect(try refusal(locked) == "table.locked")
        #expect(try refusal(Array("%PDF-1.7".utf8)) == "table.not-a-table")
        #expect(try refusal([]) == "table.not-a-table")
        #expect(try refusal { $0.remove(at: 2) } == "table.not-a-table")
    }

    @Test func `a workbook that is cut anywhere is refused`() throws {
        let whole = MadeWorkbook(sheet: "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>")
            .bytes
        for count in stride(from: 4, to: whole.count, by: 7) {
            #expect(try refusal(Array(whole.prefix(count))) == "table.damaged")
        }
    }

    @Test func `a deep tree of tags ends in a refusal`() throws {
        let deep = String(repeating: "<a>", count: 100_000)
        #expect(try refusal { $0[3].content = Array(deep.utf8) } == "table.damaged")
    }
}
