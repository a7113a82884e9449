import AnjuCore
import AnjuDocuments
import AnjuDomain
import AnjuI18n
import AnjuServices
import AnjuTesting
import Foundation
import Testing

@Suite struct CheckTableTests {
    private let rulebook: Rulebook
    private let catalogue: Catalogue
    private let today = CalendarDate(dayNumber: 20_514)

    init() throws {
        rulebook = try TestPack.ruili()
        catalogue = try Catalogue(folder: Project.root + "/Catalogues")
    }

    private func check(
        _ path: String, _ register: Register = .people, named: [String: String] = [:], back: String? = nil,
        failed: String? = nil, language: LanguageTag = .english
    ) throws -> (counts: TableFindings, rows: [RowFinding]) {
        var rows: [RowFinding] = []
        let check = CheckTable(
            register, rulebook: rulebook, today: today, named: named, in: Translator(catalogue, language))
        let counts = try check(path, back: back, failed: failed) { rows.append($0) }
        return (counts, rows)
    }

    private func rows(_ path: String, sheet: Int = 0) throws -> [TableRow] {
        let book = try WorkbookReader(TableSource(path: path))
        var reader = try book.rows(of: book.sheets[sheet])
        var rows: [TableRow] = []
        while let row = try reader.next() { rows.append(row) }
        return rows
    }

    @Test func `in 13,226 rows with nine kinds of fault every one is named at its row, and the file comes back`() throws
    {
        let scratch = try Scratch()
        let roster = MadeRoster(count: 13_226, seed: 1_880)
        #expect(Set(roster.faults.values) == Set(MadeRoster.Fault.allCases) && roster.repeats.count > 100)
        let (path, back, failed) = (scratch.file("in.xlsx"), scratch.file("back.xlsx"), scratch.file("failed.xlsx"))
        try roster.write(path)
        let found = try check(path, back: back, failed: failed)

        #expect(found.counts.rows == 13_226)
        #expect(found.counts.rejected == roster.faults.count && found.counts.duplicates == roster.repeats.count)
        #expect(found.counts.sound == 13_226 - roster.faults.count - roster.repeats.count)
        #expect(found.counts.unreadColumns == ["人员!姓名备注"] && found.counts.unreadSheets == ["说明"])
        #expect(found.rows.map(\.row) == found.rows.map(\.row).sorted())
        for row in found.rows {
            if let first = roster.repeats[row.row] {
                #expect(row.sameAs == "人员!\(first)" && row.faults.isEmpty)
            } else {
                let fault = try #require(roster.faults[row.row], "row \(row.row)")
                #expect(row.faults.contains { $0.code == fault.code }, "row \(row.row): \(fault) \(row.faults)")
            }
        }

        // The same sheets, rows, cells and hidden rows as they came, and two columns more.
        let (given, returned) = (try rows(path), try rows(back))
        #expect(returned.count == given.count)
        for (was, now) in zip(given, returned) {
            #expect((0..<9).allSatisfy { now[$0] == was[$0] }, "row \(was.number)")
            #expect(now.number == was.number && now.isHidden == was.isHidden)
        }
        #expect(try rows(path, sheet: 1) == rows(back, sheet: 1))
        #expect(returned[1][9] == .text("Result") && returned[2].cells.count > 9)
        let rejected = try #require(roster.faults.first { $0.value == .phone }?.key)
        #expect(returned[rejected - 1][9] == .text("rejected"))
        #expect(returned[rejected - 1][10].text.contains("(H): "))
        #expect(try rows(failed).count == 1 + roster.faults.count)
        // Both hold what the file held of people.
        for written in [back, failed] {
            let rights = try FileManager.default.attributesOfItem(atPath: written)[.posixPermissions] as? Int
            #expect(rights == 0o600)
        }
    }

    @Test func `all faults of a row are told at once, in the reader's language and in the order of the columns`() throws
    {
        let scratch = try Scratch()
        let path = scratch.file("in.csv")
        let text = "姓名,性别,出生日期,公民身份号码,证件种类,证件号码,手机号码,户籍地区划\n,女,1900-13-01,1,护照?,,12,533102\n"
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        let row = try #require(try check(path, named: ["姓名": "name_zh"], language: .chinese).rows.first)
        #expect(row.row == 2 && row.sheet.isEmpty)
        #expect(row.faults.map(\.column) == row.faults.map(\.column).sorted())
        #expect(Set(row.faults.map(\.column)) == ["A", "C", "D", "E", "F", "G"])
        #expect(
            row.faults.first?.says == Translator(catalogue, .chinese).violation(Violation("name_zh", "input.required")))
    }

    @Test func `what a household shares in one tall cell is read for each of them`() async throws {
        let scratch = try Scratch()
        let parts = MadeRoster.heading.joined(separator: ",")
        let lines = (0..<3).map { index in
            MadeRoster.sound(index).enumerated().map { $0.offset == 8 && index > 0 ? "" : $0.element.text }.joined(
                separator: ",")
        }
        let path = scratch.file("in.csv")
        try Data((parts + "\n" + lines.joined(separator: "\n")).utf8).write(to: URL(fileURLWithPath: path))
        // A text has no tall cells: the second and the third lack what they need.
        #expect(try check(path).rows.map(\.row) == [3, 4])
        let tall = scratch.file("tall.xlsx")
        try await TallWorkbook.bytes(
            [MadeRoster.heading]
                + lines.map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) },
            tall: "I2:I4"
        )
        .write(to: URL(fileURLWithPath: tall))
        let found = try check(tall)
        #expect(found.counts.sound == 3 && found.rows.isEmpty)
    }

    @Test func `two rows of one number are for somebody to decide; one name and one birth may be two people`() throws {
        let scratch = try Scratch()
        let path = scratch.file("in.csv")
        let keys =
            "name_latin_primary,sex,birth_date,nationality,id_doc_type,id_doc_number,id_doc_expiry_date,preferred_language,entry_date,stay_until,overseas_person_category"
        let rulebook = rulebook
        let category = try #require(rulebook.dictionary.codeList("overseas_category")?.codes.first?.code)
        func line(_ name: String, _ born: String, _ number: String) -> String {
            "\(name),1,\(born),MMR,414,\(number),2030-01-01,my,2026-01-01,2030-01-01,\(category)"
        }
        let lines = [
            keys, line("Aung Aung", "1900-01-01", "MA123456"), line("Ko Ko", "1900-01-02", "ma 123-456"),
            line("AUNG  AUNG", "1900-01-01", "MB000001"), line("Aung Aung", "1900", "MB000002"),
            line("Aung Aung", "1900", "MB000003"),
        ]
        try Data(lines.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: path))
        let found = try check(path, .foreigners)
        #expect(found.rows.flatMap(\.faults).map(\.code) == [])
        #expect(found.rows.map { [$0.row, Int($0.sameAs ?? "") ?? 0] } == [[3, 2]])
    }

    @Test func `a file without the columns is refused as a whole, with every one that lacks`() throws {
        let scratch = try Scratch()
        let path = scratch.file("in.csv")
        try Data("a,b\n1,2\n".utf8).write(to: URL(fileURLWithPath: path))
        #expect(throws: Problem(.invalid, "import.no-columns")) { try check(path) }
        try Data("name_zh,sex,性别\n1,2,3\n".utf8).write(to: URL(fileURLWithPath: path))
        let problem = try #require(#expect(throws: Problem.self) { try check(path) })
        let codes = Dictionary(grouping: problem.violations, by: \.code).mapValues { $0.map(\.field) }
        #expect(codes["import.column-doubled"] == ["sex"])
        #expect(codes["import.column-missing"]?.contains("resident_id_number") == true)
    }

    @Test(arguments: Register.allCases, [LanguageTag.chinese, .english, .burmese])
    func `a template is read back by its hidden keys, whatever its language, and its choices are codes`(
        register: Register, language: LanguageTag
    ) throws {
        let scratch = try Scratch()
        let path = scratch.file("template.xlsx")
        try RegisterTemplate(register, rulebook: rulebook, in: Translator(catalogue, language)).write(to: path)
        let rows = try rows(path)
        #expect(rows.count == 2 && rows[1].isHidden)
        let columns = register.columns(rulebook.dictionary)
        #expect(rows[1].cells == columns.map { .text($0.item.key) })
        let mapping = ColumnMapping(rows[0].cells.map(\.text), of: columns)
        #expect(mapping.columns.count == columns.count && mapping.unread.isEmpty)
        let found = try check(path, register)
        #expect(found.counts.rows == 0 && found.counts.unreadSheets.isEmpty)
        // Every choice of a column means one code of its list.
        let book = try WorkbookReader(TableSource(path: path))
        #expect(book.sheets.map(\.isHidden) == [false, true])
        let choices = try self.rows(path, sheet: 1)
        for (index, column) in columns.enumerated() where column.item.type == .code {
            guard let list = column.item.codeList.flatMap(rulebook.dictionary.codeList), !list.isOpen else { continue }
            let words = choices.map { $0[index].text }.filter { !$0.isEmpty }
            #expect(words.count == list.codes.count && Set(words).count == words.count, "\(column.item.key)")
        }
    }

    @Test func `what is an act of the moment, or for one step alone, is no column`() {
        for register in Register.allCases {
            let keys = Set(register.columns(rulebook.dictionary).map(\.item.key))
            #expect(
                keys.isDisjoint(with: [
                    "declaration_confirmed", "separate_consent", "record_id", "person_ref", "remarks",
                ]))
            #expect(keys.count > 5)
            for key in keys where register != .places { #expect(rulebook.dictionary.item(key)?.shownTo == []) }
        }
    }
}
