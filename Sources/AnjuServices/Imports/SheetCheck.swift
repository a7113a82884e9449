import AnjuCore
import AnjuDocuments
import AnjuDomain
import AnjuI18n

/// Looks at the rows of one sheet, one after another.
struct SheetCheck {
    private let check: CheckTable
    private let sheet: TableFile.Sheet
    private let index: Int
    private let names: [String]
    private let heading: TableHeading?
    private let reader: RowReader?
    private var merged: MergedCells

    init(_ check: CheckTable, sheet: TableFile.Sheet, index: Int, names: [String], heading: TableHeading?) {
        (self.check, self.sheet, self.index) = (check, sheet, index)
        (self.names, self.heading) = (names, heading)
        merged = MergedCells(sheet.merged)
        reader = heading.map {
            RowReader(
                check.register, mapping: $0.mapping, dictionary: check.dictionary, today: check.today, zone: check.zone)
        }
    }

    /// The row as it is given back, how it is shown there, and what was found in it.
    mutating func look(
        _ row: TableRow, _ same: inout SameRows, _ findings: inout TableFindings
    ) -> (TableRow, WorkbookRowStyle, RowFinding?) {
        guard let heading, let reader else { return (row, .plain, nil) }
        let filled = merged.filled(row)
        if row.number == heading.row {
            return (marked(row, check.t("import.column-mark"), check.t("import.column-problem")), .heading, nil)
        }
        guard row.number > heading.row, !row.isEmpty else { return (row, .plain, nil) }
        findings.rows += 1
        let read = reader.read(filled)
        let earlier =
            read.violations.isEmpty
            ? same.earlier(than: SameRows.Place(sheet: index, row: row.number), read.values) : nil
        guard !read.violations.isEmpty || earlier != nil else {
            findings.sound += 1
            return (marked(row, check.t("import.mark-sound"), ""), .plain, nil)
        }
        let faults = read.violations.map { fault($0, heading.mapping) }
        for fault in faults { findings.faults[fault.code, default: 0] += 1 }
        let finding = RowFinding(sheet: sheet.name, row: row.number, faults: faults, sameAs: earlier.map(place))
        if let earlier {
            findings.duplicates += 1
            let says = check.t("import.same-as", ["row": .text(place(earlier))])
            return (marked(row, check.t("import.mark-duplicate"), says), .marked, finding)
        }
        findings.rejected += 1
        let says = faults.map { "\(check.name($0.item)) (\($0.column)): \($0.says)" }.joined(separator: "\n")
        return (marked(row, check.t("import.mark-rejected"), says), .marked, finding)
    }

    /// The row with two cells more, to the right of everything that stands in the sheet.
    private func marked(_ row: TableRow, _ mark: String, _ says: String) -> TableRow {
        var cells = row.cells
        while cells.count < sheet.width { cells.append(.empty) }
        cells += [.text(mark), says.isEmpty ? .empty : .text(String(says.prefix(4_000)))]
        return TableRow(number: row.number, cells: cells, isHidden: row.isHidden)
    }

    private func fault(_ violation: Violation, _ mapping: ColumnMapping) -> RowFinding.Fault {
        let column = mapping.columns.first { $0.value.item.key == violation.field }?.key
        return RowFinding.Fault(
            column: column.map(CellRange.letters) ?? "", item: violation.field, code: violation.code,
            says: check.t.violation(violation))
    }

    private func place(_ place: SameRows.Place) -> String {
        let name = names[place.sheet]
        return name.isEmpty ? String(place.row) : name + "!" + String(place.row)
    }
}
