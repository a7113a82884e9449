/// The groups of records that meet by one rule, the members of each in their order.
struct RuleGroups: Sendable {
    /// All members, group after group.
    private(set) var members: [UInt32] = []
    /// Where each group begins, and where the last one ends.
    private(set) var starts: [UInt32] = [0]
    /// Records in groups that were too great to compare even when refined.
    private(set) var leftOut = 0

    var count: Int { starts.count - 1 }

    /// The bits of a record's place; the others of 64 are for the key.
    private static let placeBits = 26

    init(_ rule: BlockingRule, _ table: RecordTable) {
        precondition(table.count < 1 << Self.placeBits, "a run links up to 67 million records")
        var entries: [UInt64] = []
        entries.reserveCapacity(table.count)
        let blockKeys = BlockKeys(parts: rule.parts)
        var keys: [UInt64] = []
        for record in 0..<table.count {
            keys.removeAll(keepingCapacity: true)
            blockKeys.append(of: record, in: table, to: &keys)
            for key in keys { entries.append(Self.entry(key, UInt32(record))) }
        }
        RadixSort.sort(&entries, from: Self.placeBits)
        gather(entries, rule, BlockKeys(parts: rule.refinement), table)
    }

    private static func entry(_ key: UInt64, _ record: UInt32) -> UInt64 { key << UInt64(placeBits) | UInt64(record) }

    private static func record(_ entry: UInt64) -> UInt32 { UInt32(entry & (1 << UInt64(placeBits) - 1)) }

    private mutating func gather(
        _ entries: [UInt64], _ rule: BlockingRule, _ refinement: BlockKeys, _ table: RecordTable
    ) {
        Self.eachRun(entries) { run in
            if run.count <= rule.most {
                add(entries, run)
            } else if rule.refinement.isEmpty {
                leftOut += run.count
            } else {
                refine(run.map { Self.record(entries[$0]) }, rule, refinement, table)
            }
        }
    }

    private mutating func refine(
        _ records: [UInt32], _ rule: BlockingRule, _ refinement: BlockKeys, _ table: RecordTable
    ) {
        let entries = records.compactMap { record -> UInt64? in
            let key = refinement.single(of: Int(record), in: table)
            return key == 0 ? nil : Self.entry(key, record)
        }.sorted()
        Self.eachRun(entries) { run in
            if run.count <= rule.most { add(entries, run) } else { leftOut += run.count }
        }
    }

    private mutating func add(_ entries: [UInt64], _ run: Range<Int>) {
        guard run.count > 1 else { return }
        for index in run { members.append(Self.record(entries[index])) }
        starts.append(UInt32(members.count))
    }

    private static func eachRun(_ entries: [UInt64], _ body: (Range<Int>) -> Void) {
        var start = 0
        while start < entries.count {
            let key = entries[start] >> UInt64(placeBits)
            var end = start + 1
            while end < entries.count, entries[end] >> UInt64(placeBits) == key { end += 1 }
            body(start..<end)
            start = end
        }
    }
}
