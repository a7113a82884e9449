/// Records with their values interned and made ready to be compared.
///
/// A value is kept once, folded once and keyed once, however many records hold it.
public struct RecordTable: Sendable {
    public let schema: LinkageSchema
    /// How many records there are.
    public private(set) var count = 0
    /// How many records the table stands for, where that is more than it has.
    var population = 0
    private let keying: any NameKeying
    private let roles: [ColumnRole]
    var values: [ValueTable]
    /// For each record the numbers of its values, each followed by what is compared first: a date itself, or the
    /// ``TextMark`` of a text.
    var cells: [UInt32] = []
    var texts: [TextForms]
    var names: [NameForms]
    /// For each column and number, what follows it in ``cells``.
    private var marks: [[UInt32]]

    /// An empty table; `keying` says under which keys the words of its names are found.
    public init(_ schema: LinkageSchema, keying: any NameKeying) {
        self.schema = schema
        self.keying = keying
        let columns = schema.columns.count
        roles = (0..<columns).map { ColumnRole(of: $0, in: schema) }
        values = Array(repeating: ValueTable(), count: columns)
        texts = Array(repeating: TextForms(), count: columns)
        names = Array(repeating: NameForms(), count: columns)
        marks = Array(repeating: [0], count: columns)
    }

    /// Numbers of one record: two a column.
    var width: Int { 2 * schema.columns.count }

    /// Adds a record, its values in the order of the schema's columns; an empty value is none.
    ///
    /// Answers the record's place.
    @discardableResult
    public mutating func append(_ record: [String]) -> Int {
        for column in roles.indices {
            let code = column < record.count ? values[column].enter(record[column]) : 0
            if Int(code) == marks[column].count { prepare(record[column], column) }
            cells.append(code)
            cells.append(marks[column][Int(code)])
        }
        count += 1
        return count - 1
    }

    /// Takes the last record out again; its values stay known, and are counted no more.
    mutating func removeLast() {
        for column in roles.indices { values[column].leave(cells[cells.count - width + 2 * column]) }
        cells.removeLast(width)
        count -= 1
    }

    /// What a record holds in a column.
    public func value(_ record: Int, _ column: Int) -> String { values[column].text(code(record, column)) }

    func code(_ record: Int, _ column: Int) -> UInt32 { cells[record * width + 2 * column] }

    func date(_ record: Int, _ column: Int) -> PackedDate { PackedDate(raw: cells[record * width + 2 * column + 1]) }

    private mutating func prepare(_ value: String, _ column: Int) {
        var mark: UInt32 = 0
        if roles[column].isText { mark = texts[column].append(value).raw }
        if roles[column].isDate { mark = PackedDate(value).raw }
        marks[column].append(mark)
        if roles[column].isName { names[column].append(keying.words(of: value)) }
    }
}
