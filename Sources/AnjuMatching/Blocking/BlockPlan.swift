/// Which records are compared: all groups of all rules, and for each record the groups it is in.
struct BlockPlan: Sendable {
    let groups: [RuleGroups]
    /// Where the groups of each rule stand in a record's row, and where the last ones end.
    let places: [Int]
    /// For each record a row of group numbers from 1, counted through all rules; 0 is none.
    private(set) var rows: [UInt32]
    /// The number of each rule's first group.
    let firstNumbers: [UInt32]

    var width: Int { places.last ?? 0 }

    init(_ table: RecordTable, workers: Workers) {
        let rules = table.schema.rules
        groups = workers.map(rules.count) { RuleGroups(rules[$0], table) }
        places = rules.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.width) }
        firstNumbers = groups.reduce(into: [1]) { $0.append(($0.last ?? 1) + UInt32($1.count)) }
        let width = places.last ?? 0
        rows = Array(repeating: 0, count: table.count * width)
        for rule in rules.indices {
            for group in 0..<groups[rule].count {
                let number = firstNumbers[rule] + UInt32(group)
                for index in groups[rule].starts[group]..<groups[rule].starts[group + 1] {
                    let row = Int(groups[rule].members[Int(index)]) * width
                    var place = row + places[rule]
                    while rows[place] != 0, place < row + places[rule + 1] - 1 { place += 1 }
                    rows[place] = number
                }
            }
        }
    }

    /// Records that met nobody by a rule because too many share its key.
    var leftOut: [Int] { groups.map(\.leftOut) }

    /// Whether two rows of group numbers meet in a group before the one numbered so: then they are compared there.
    @inline(__always)
    static func meetEarlier(
        _ rows: Span<UInt32>, _ one: Int, _ other: Int, rule: Int, number: UInt32, places: Span<Int>
    ) -> Bool {
        for earlier in 0...rule {
            for mine in places[earlier]..<places[earlier + 1] {
                let group = rows[one + mine]
                guard group != 0, group < number else { break }
                for theirs in places[earlier]..<places[earlier + 1] where rows[other + theirs] == group { return true }
            }
        }
        return false
    }
}
