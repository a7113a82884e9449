public import AnjuCore
import AnjuDocuments
public import AnjuDomain
public import AnjuI18n
import AnjuSQL
import AnjuStore

/// Gives a file back to who brought it: sheet by sheet and cell by cell as it was, with what became of each row beside it.
public struct ReturnImport: Sendable {
    let centre: Centre
    let t: Translator

    public init(centre: Centre, in t: Translator) { (self.centre, self.t) = (centre, t) }

    /// Writes the file to `path`, readable by its owner alone; `failedOnly` keeps the rows that were not taken, under the
    /// words of their columns: mended, such a file is taken in again.
    ///
    /// Answers the ending of a file of this kind. Throws `import.unknown`, `import.file-gone`.
    @discardableResult
    public func callAsFunction(
        _ id: ID<ImportRun>, to path: String, failedOnly: Bool = false, by actor: Actor
    ) async throws -> String {
        let run = try await centre.admittedRun(id, for: actor)
        let parts = try await centre.ledger.readImpersonal { try $0.importParts(of: id) }
        let detail = failedOnly ? "rows not taken" : "file"
        let table = try ImportTable(run, parts: parts, centre: centre)
        let target = try TableTarget(path: path, kind: table.file.kind)
        var marks: ArraySlice<ImportRow> = []
        var reached = 0
        for (index, sheet) in table.file.sheets.enumerated() {
            let heading = table.headings[index]
            if failedOnly, heading == nil { continue }
            try target.begin(sheet)
            var rows = try table.file.rows(of: sheet)
            while let row = try rows.next() {
                guard let heading else {
                    try target.write(row, as: .plain)
                    continue
                }
                if row.number == heading.row {
                    let words = marked(row, sheet, t("import.column-mark"), t("import.column-problem"))
                    try target.write(words, as: .heading)
                    continue
                }
                guard row.number > heading.row, !row.isEmpty else {
                    if !failedOnly { try target.write(row, as: .plain) }
                    continue
                }
                if marks.isEmpty {
                    marks = try await next(run, after: reached, detail, actor)[...]
                    reached = marks.last?.place ?? reached
                }
                let mark = marks.popFirst().flatMap { $0.sheet == index && $0.number == row.number ? $0 : nil }
                let isTaken = mark.map { $0.outcome.isWritten || $0.outcome == .same } ?? true
                if failedOnly, isTaken { continue }
                let line = mark.map { marked(row, sheet, t($0.markKey), says($0, heading, run.register)) } ?? row
                try target.write(line, as: isTaken ? .plain : .marked)
            }
        }
        try target.close()
        return table.file.kind == .text ? "csv" : "xlsx"
    }

    /// What became of the next rows; everybody on file whom they are about sees that they were given back.
    private func next(
        _ run: ImportRun, after place: Int, _ detail: String, _ actor: Actor
    ) async throws -> [ImportRow] {
        let centre = centre
        let groups = Set(run.register.columns(centre.dictionary).map(\.item.group)).sorted()
        return try await centre.read(as: actor, for: run.register.purpose, run.register.keeping) { transaction in
            let rows = try transaction.importRows(
                of: run.id, after: place, limit: ImportRun.chunk, sealer: centre.sealer)
            let told = Set(rows.compactMap(\.subject).compactMap { ID<Person>($0) })
            return Disclosed(
                rows, .importRead, on: run.id.rawValue, of: told.sorted(), groups: told.isEmpty ? [] : groups,
                detail: detail)
        }
    }

    /// The row with two cells more, to the right of everything that stands in the sheet.
    private func marked(_ row: TableRow, _ sheet: TableFile.Sheet, _ mark: String, _ says: String) -> TableRow {
        var cells = row.cells
        while cells.count < sheet.width { cells.append(.empty) }
        cells += [.text(mark), says.isEmpty ? .empty : .text(String(says.prefix(4_000)))]
        return TableRow(number: row.number, cells: cells, isHidden: row.isHidden)
    }

    private func says(_ row: ImportRow, _ heading: TableHeading, _ register: Register) -> String {
        var lines = row.content.faults.map { fault in
            let column = heading.mapping.columns.first { $0.value.item.key == fault.field }?.key
            let name = register.text(of: fault.field, centre.dictionary)?[t.language] ?? fault.field
            let place = column.map { " (\(CellRange.letters($0)))" } ?? ""
            return "\(name)\(place): \(t.violation(fault.violation))"
        }
        if let same = row.content.sameAs { lines.append(t("import.same-as", ["row": .text(same)])) }
        if let stands = row.stands { lines.append(t("import.stands-" + stands)) }
        return lines.joined(separator: "\n")
    }
}

extension ImportRow {
    /// Key of the word for what became of the row.
    fileprivate var markKey: String { isWithdrawn ? "import.mark-withdrawn" : "import.mark-" + outcome.rawValue }
}
