import AnjuCore
import AnjuDocuments
import AnjuDomain
import AnjuStore
import AnjuVault

/// The file of a run, opened: its sheets, and which column holds what.
struct ImportTable {
    let file: TableFile
    let register: Register
    let columns: [RegisterColumn]
    let headings: [TableHeading?]
    /// Words above the columns of each sheet in which something is read, or might be.
    let words: [[String]]

    init(_ run: ImportRun, parts: [BlobRecord], centre: Centre) throws {
        try self.init(
            try TableFile(PartedFile(parts, centre: centre).source), run.register, named: run.mapping, centre: centre)
    }

    init(_ file: TableFile, _ register: Register, named: [String: String], centre: Centre) throws {
        (self.file, self.register) = (file, register)
        let columns = register.columns(centre.dictionary)
        self.columns = columns
        headings = try file.sheets.map { try TableHeading.found(in: file, $0, of: columns, named: named) }
        words = try zip(file.sheets, headings).map { sheet, heading in
            if sheet.isHidden, heading == nil { return [] }
            return try Self.words(of: sheet, heading, in: file)
        }
    }

    /// The words of the row that names the columns; of a sheet without one, those of the row with most texts among the first.
    private static func words(
        of sheet: TableFile.Sheet, _ heading: TableHeading?, in file: TableFile
    ) throws -> [String] {
        var best: [String] = []
        var merged = MergedCells(sheet.merged)
        try file.forEachRow(of: sheet, first: 20) { row in
            let words = merged.filled(row).cells.map(\.text)
            if let heading {
                if row.number == heading.row { best = words }
            } else if words.count(where: { !$0.isEmpty }) > best.count(where: { !$0.isEmpty }) {
                best = words
            }
        }
        return best
    }

    /// What the words above the columns are known by, whatever their order; `dropping` leaves out the last ones of each
    /// sheet, as a file that came back has two more.
    func key(_ centre: Centre, dropping count: Int = 0) -> String {
        let kept = words.flatMap { $0.filter { !$0.isEmpty }.dropLast(count) }
        let folded = Set(kept.map { $0.lowercased().filter { !$0.isWhitespace } })
        return centre.vault.blindIndex(folded.sorted().joined(separator: "\n"), group: "import")
    }

    /// What keeps the rows from being read: no sheet with the columns, a column that is missing, or one that is there twice.
    func violations(_ centre: Centre) -> [Violation] {
        let found = headings.compactMap(\.self)
        if found.isEmpty { return [Violation("", "import.no-columns")] }
        return found.flatMap { heading in
            heading.mapping.doubled.map { Violation($0, "import.column-doubled", ["item": name($0, centre)]) }
                + heading.mapping.missing(of: columns).map {
                    Violation($0.key, "import.column-missing", ["item": name($0.key, centre)])
                }
        }
    }

    private func name(_ key: String, _ centre: Centre) -> String {
        register.text(of: key, centre.dictionary)?.chinese ?? key
    }

    /// How many rows of the register there are.
    func count() throws -> Int {
        var count = 0
        for (sheet, heading) in zip(file.sheets, headings) {
            guard let heading else { continue }
            try file.forEachRow(of: sheet) { row in if row.number > heading.row, !row.isEmpty { count += 1 } }
        }
        return count
    }
}
