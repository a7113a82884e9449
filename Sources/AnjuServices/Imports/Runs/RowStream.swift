import AnjuCore
import AnjuDocuments
import AnjuDomain

/// The rows of the register in a file, over all its sheets, one after another and each read as a page reads a form.
struct RowStream {
    /// A row as it was read.
    struct Read {
        let place: Int
        let sheet: Int
        let number: Int
        let checked: CheckedRow
        /// An earlier row that means the same, as `sheet!row`.
        let sameAs: String?
    }

    private let table: ImportTable
    private let dictionary: DataDictionary
    private let today: CalendarDate
    private var same: SameRows
    private var sheet = -1
    private var rows: TableRows?
    private var merged = MergedCells([])
    private var reader: RowReader?
    private var place = 0

    init(_ table: ImportTable, dictionary: DataDictionary, today: CalendarDate) {
        (self.table, self.dictionary, self.today) = (table, dictionary, today)
        same = SameRows(table.register)
    }

    /// The next rows, at most `count`; none behind the last.
    mutating func next(_ count: Int) throws -> [Read] {
        var read: [Read] = []
        while read.count < count, let row = try next() { read.append(row) }
        return read
    }

    private mutating func next() throws -> Read? {
        while true {
            guard var open = rows else {
                if try !begin() { return nil }
                continue
            }
            let row = try open.next()
            rows = open
            guard let row else {
                rows = nil
                continue
            }
            let filled = merged.filled(row)
            guard let heading = table.headings[sheet], let reader, row.number > heading.row, !row.isEmpty else {
                continue
            }
            place += 1
            let checked = reader.read(filled)
            let found =
                checked.violations.isEmpty
                ? same.earlier(than: SameRows.Place(sheet: sheet, row: row.number), checked.values) : nil
            return Read(place: place, sheet: sheet, number: row.number, checked: checked, sameAs: found.map(told))
        }
    }

    /// Begins the next sheet in which rows are read; answers whether there is one.
    private mutating func begin() throws -> Bool {
        sheet += 1
        guard table.headings.indices.contains(sheet) else { return false }
        guard let heading = table.headings[sheet] else { return true }
        merged = MergedCells(table.file.sheets[sheet].merged)
        reader = RowReader(
            table.register, mapping: heading.mapping, dictionary: dictionary, today: today, zone: dictionary.zone)
        rows = try table.file.rows(of: table.file.sheets[sheet])
        return true
    }

    private func told(_ place: SameRows.Place) -> String {
        let name = table.file.sheets[place.sheet].name
        return name.isEmpty ? String(place.row) : name + "!" + String(place.row)
    }
}
