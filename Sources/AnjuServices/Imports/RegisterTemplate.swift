import AnjuCore
import AnjuDocuments
public import AnjuDomain
public import AnjuI18n

/// A workbook in which a register is filled in: what each column holds in the reader's language, what may be chosen, and
/// text where a spreadsheet would spoil a number.
public struct RegisterTemplate {
    private let columns: [RegisterColumn]
    private let dictionary: DataDictionary
    private let t: Translator
    private static let choices = "codes"

    /// The columns are those of the rulebook's dictionary, told in the language of `t`.
    public init(_ register: Register, rulebook: Rulebook, in t: Translator) {
        columns = register.columns(rulebook.dictionary)
        (dictionary, self.t) = (rulebook.dictionary, t)
    }

    /// Writes it.
    ///
    /// The first row names the columns, with a star at what is needed; the second, hidden, holds the keys of the items, by
    /// which the columns are known in every language. A hidden sheet holds what may be chosen.
    public func write(to path: String) throws {
        let writer = try WorkbookWriter(path: path)
        let lists = columns.map(choices)
        let layout = zip(columns.indices, lists).map { index, list in
            WorkbookColumn(
                width: 18, isText: true,
                choices: list.isEmpty
                    ? nil : WorkbookChoices(sheet: Self.choices, column: index, count: list.count))
        }
        try writer.addSheet(t("import.sheet"), columns: layout, frozenRows: 2)
        let names = columns.map { TableCell.text($0.item.text[t.language] + ($0.isNeeded ? " *" : "")) }
        try writer.write(TableRow(number: 1, cells: names), as: .heading)
        try writer.write(TableRow(number: 2, cells: columns.map { .text($0.item.key) }, isHidden: true))
        try writer.addSheet(Self.choices, isHidden: true)
        for row in 0..<(lists.map(\.count).max() ?? 0) {
            let cells = lists.map { $0.indices.contains(row) ? TableCell.text($0[row]) : .empty }
            try writer.write(TableRow(number: row + 1, cells: cells))
        }
        try writer.close()
    }

    /// What may be chosen in a column; several at once cannot be chosen from a list.
    private func choices(_ column: RegisterColumn) -> [String] {
        guard column.item.type == .code, let list = column.item.codeList.flatMap(dictionary.codeList), !list.isOpen
        else { return [] }
        let words = CodeWords(list)
        return list.codes.map { words.choice($0, t.language) }
    }
}
