/// How many pairs came to which levels of all fields, four bits a field.
struct PatternCounts: Sendable {
    typealias Entry = (pattern: UInt64, count: Int)

    var counts: [UInt64: Int] = [:]

    /// The patterns in their order, so that sums come out the same each time.
    var sorted: [Entry] {
        counts.map { (pattern: $0.key, count: $0.value) }.sorted { $0.pattern < $1.pattern }
    }

    static func level(_ pattern: UInt64, _ field: Int) -> Int { Int(pattern >> UInt64(4 * field) & 15) }

    mutating func add(
        _ cells: Span<UInt32>, _ one: Int, _ other: Int, _ comparer: PairComparer, _ table: borrowing RecordTable
    ) {
        var pattern: UInt64 = 0
        for field in comparer.kinds.indices {
            pattern |= UInt64(comparer.outcome(field, cells, one, other, table).level) << UInt64(4 * field)
        }
        counts[pattern, default: 0] += 1
    }
}
