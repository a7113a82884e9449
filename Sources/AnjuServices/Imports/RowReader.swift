import AnjuCore
import AnjuDocuments
import AnjuDomain

/// Reads a row of a register as a page reads a form: canonical values, and every fault at once.
struct RowReader {
    private let register: Register
    private let mapping: ColumnMapping
    private let items: ItemReader
    private let words: [String: CodeWords]

    init(
        _ register: Register, mapping: ColumnMapping, dictionary: DataDictionary, today: CalendarDate, zone: LegalZone
    ) {
        (self.register, self.mapping) = (register, mapping)
        items = ItemReader(dictionary: dictionary, today: today, zone: zone)
        words = Dictionary(
            mapping.columns.values.compactMap { column in
                column.item.codeList.flatMap(dictionary.codeList).map { (column.item.key, CodeWords($0)) }
            }, uniquingKeysWith: { first, _ in first })
    }

    /// Reads the cells.
    func read(_ row: TableRow) -> CheckedRow {
        var checked = CheckedRow(values: [:], violations: [])
        for (place, column) in mapping.columns.sorted(by: { $0.key < $1.key }) {
            switch value(row[place], of: column) {
            case .success(let value): if !value.isEmpty { checked.values[column.item.key] = value }
            case .failure(let violation): checked.violations.append(violation)
            }
        }
        let checks = CrossChecks(checked.values, today: items.today, zone: items.zone)
        for (key, value) in checks.canonical { checked.values[key] = value }
        checked.violations += checks.violations.filter { checked.values[$0.field] != nil }
        checked.violations += nameless(checked)
        let order = Dictionary(
            mapping.columns.map { ($0.value.item.key, $0.key) }, uniquingKeysWith: { first, _ in first })
        checked.violations.sort { (order[$0.field] ?? .max, $0.code) < (order[$1.field] ?? .max, $1.code) }
        return checked
    }

    private func value(_ cell: TableCell, of column: RegisterColumn) -> Result<String, Violation> {
        let item = column.item
        if Self.faults.contains(cell.text) { return .failure(Violation(item.key, "cell.fault", ["value": cell.text])) }
        if cell.hasLostDigits { return .failure(Violation(item.key, "cell.digits-lost", ["value": cell.text])) }
        return items.read(meant(cell.text, item), as: item, mandatory: column.isNeeded)
    }

    /// What a formula ends in that could not be worked out; a text with columns has the same words.
    private static let faults: Set<String> = [
        "#N/A", "#VALUE!", "#REF!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA",
    ]

    /// Words of a code list as codes.
    private func meant(_ text: String, _ item: Item) -> String {
        guard let words = words[item.key] else { return text }
        switch item.type {
        case .codeMulti:
            return text.split(whereSeparator: { ",，、;；".contains($0) }).map { words.code(String($0)) }
                .joined(separator: ",")
        case .string, .text, .phone, .email, .integer, .decimal, .date, .datetime, .boolean, .code:
            return words.code(text)
        }
    }

    /// Nobody is registered without a name in any script.
    private func nameless(_ row: CheckedRow) -> [Violation] {
        let names = mapping.columns.values.map(\.item.key).filter(PersonName.items.contains).sorted()
        guard register.isOfPeople, let first = names.first else { return [] }
        guard !row.violations.contains(where: { names.contains($0.field) }) else { return [] }
        return PersonName(row.values).violations.map { $0.violation(of: first) }
    }
}
