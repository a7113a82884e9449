/// The keys under which records meet by a rule.
struct BlockKeys: Sendable {
    let parts: [BlockPart]

    /// Appends the keys of a record: none where it lacks a part; several only where a part is a sound.
    func append(of record: Int, in table: RecordTable, to keys: inout [UInt64]) {
        var key: UInt64 = UInt64(parts.count)
        var sounds: [UInt32]?
        for part in parts {
            if case .sound(let columns) = part {
                sounds = Self.sounds(record, columns, table)
            } else {
                guard let value = Self.value(part, record, table) else { return }
                key = Mixing.joined(key, value)
            }
        }
        guard let sounds else { return keys.append(key) }
        for sound in sounds.prefix(BlockingRule.soundWidth) { keys.append(Mixing.joined(key, UInt64(sound))) }
    }

    /// One key for the parts that have one value; 0 where the record lacks a part.
    func single(of record: Int, in table: RecordTable) -> UInt64 {
        parts.reduce(1) { key, part in
            guard key != 0, let value = Self.value(part, record, table) else { return 0 }
            return Mixing.joined(key, value)
        }
    }

    private static func value(_ part: BlockPart, _ record: Int, _ table: RecordTable) -> UInt64? {
        switch part {
        case .value(let column):
            let code = table.code(record, column)
            return code == 0 ? nil : UInt64(code)
        case .start(let column, let count):
            let code = table.code(record, column)
            return code == 0 ? nil : table.texts[column].start(code, count)
        case .day(let column):
            let date = table.date(record, column)
            guard date.day != 0 else { return nil }
            return UInt64(date.year << 9 | min(date.month, date.day) << 5 | max(date.month, date.day))
        case .month(let column):
            let date = table.date(record, column)
            return date.month == 0 ? nil : UInt64(date.year << 4 | date.month)
        case .year(let column):
            let date = table.date(record, column)
            return date.raw == 0 ? nil : UInt64(date.year)
        case .sound: return 0
        }
    }

    /// The keys of all writings, each once, the same ones of many spread by their mixing.
    private static func sounds(_ record: Int, _ columns: [Int], _ table: RecordTable) -> [UInt32] {
        var all: [UInt32] = []
        for column in columns where table.code(record, column) != 0 {
            all += table.names[column].keys(of: table.code(record, column))
        }
        return columns.count == 1 ? all : Array(Set(all)).sorted()
    }
}
