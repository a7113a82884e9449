public import AnjuCore
import AnjuDocuments
public import AnjuDomain
public import AnjuI18n

/// Looks through a file for a register and says row by row what is wrong, before anybody takes it in.
///
/// It reads the file and the pack, and nothing that is held of anybody: what it finds tells its reader nothing that is not
/// in the file. It holds one row in memory, the texts that a workbook's cells share, and a hash for each row.
public struct CheckTable {
    let register: Register
    let columns: [RegisterColumn]
    let dictionary: DataDictionary
    let t: Translator
    let today: CalendarDate
    let zone: LegalZone
    let named: [String: String]

    /// `named` says which item words above columns mean that the dictionary does not have.
    public init(
        _ register: Register, rulebook: Rulebook, today: CalendarDate, named: [String: String] = [:], in t: Translator
    ) {
        (self.register, self.t, self.today, self.named) = (register, t, today, named)
        dictionary = rulebook.dictionary
        zone = rulebook.dictionary.zone
        columns = register.columns(rulebook.dictionary)
    }

    /// Looks through the file at `path`, and gives what it finds to `report`.
    ///
    /// `back` is where the file is written again, sheet by sheet and cell by cell as it was, with two columns more: a mark
    /// and what is wrong. `failed` is where the rows go that have a fault, under the words of their columns. Throws what
    /// is wrong with the file as a whole: what ``TableFault`` names, `import.no-columns`, `import.column-missing`,
    /// `import.column-doubled`.
    public func callAsFunction(
        _ path: String, back: String? = nil, failed: String? = nil, report: (RowFinding) throws -> Void
    ) throws -> TableFindings {
        let file = try TableFile(path: path)
        let headings = try file.sheets.map { try TableHeading.found(in: file, $0, of: columns, named: named) }
        try requireColumns(headings)
        let targets = try (
            back: back.map { try TableTarget(path: $0, kind: file.kind) },
            failed: failed.map { try TableTarget(path: $0, kind: file.kind) }
        )
        var findings = TableFindings()
        var same = SameRows(register)
        for (index, sheet) in file.sheets.enumerated() {
            let heading = headings[index]
            findings.note(sheet, heading)
            try targets.back?.begin(sheet)
            if heading != nil { try targets.failed?.begin(sheet) }
            var check = SheetCheck(self, sheet: sheet, index: index, names: file.sheets.map(\.name), heading: heading)
            try file.forEachRow(of: sheet) { row in
                let (line, style, finding) = check.look(row, &same, &findings)
                try targets.back?.write(line, as: style)
                if heading.map({ row.number == $0.row }) ?? false || finding?.faults.isEmpty == false {
                    try targets.failed?.write(line, as: style)
                }
                if let finding { try report(finding) }
            }
        }
        try targets.back?.close()
        try targets.failed?.close()
        return findings
    }

    /// A file in which no row could be taken is refused as a whole.
    private func requireColumns(_ headings: [TableHeading?]) throws {
        let found = headings.compactMap(\.self)
        guard !found.isEmpty else { throw Problem(.invalid, "import.no-columns") }
        var violations: [Violation] = []
        for heading in found {
            violations += heading.mapping.doubled.map { Violation($0, "import.column-doubled", ["item": name($0)]) }
            violations += heading.mapping.missing(of: columns).map {
                Violation($0.key, "import.column-missing", ["item": name($0.key)])
            }
        }
        guard violations.isEmpty else { throw Problem.invalid(violations) }
    }

    /// What an item is called in the reader's language.
    func name(_ key: String) -> String { register.text(of: key, dictionary)?[t.language] ?? key }
}

extension TableFindings {
    fileprivate mutating func note(_ sheet: TableFile.Sheet, _ heading: TableHeading?) {
        guard let heading else {
            if !sheet.isHidden, sheet.width > 0 { unreadSheets.append(sheet.name) }
            return
        }
        let place = sheet.name.isEmpty ? "" : sheet.name + "!"
        unreadColumns += heading.mapping.unread.sorted { $0.key < $1.key }.map { place + $0.value }
    }
}
