/// The records under each key of one rule, kept so that one more can be added and met.
struct RuleIndex: Sendable {
    private let rule: BlockingRule
    private let keys: BlockKeys
    private let refinement: BlockKeys
    /// The last record entered under a key, and how many are.
    private var heads: [UInt64: Head] = [:]
    /// For each entry, its record and the entry before it under the same key, plus one.
    private var chain: [(record: UInt32, before: UInt32)] = []

    private struct Head {
        var entry: UInt32
        var count: UInt32
    }

    init(_ rule: BlockingRule) {
        self.rule = rule
        keys = BlockKeys(parts: rule.parts)
        refinement = BlockKeys(parts: rule.refinement)
    }

    mutating func insert(_ record: Int, _ table: RecordTable) {
        var all: [UInt64] = []
        keys.append(of: record, in: table, to: &all)
        for key in all {
            let head = heads[key] ?? Head(entry: 0, count: 0)
            chain.append((UInt32(record), head.entry))
            heads[key] = Head(entry: UInt32(chain.count), count: head.count + 1)
        }
    }

    /// Adds the records that one meets by the rule, as a plan over the whole table with that record would.
    func meet(_ record: Int, _ table: RecordTable, _ candidates: inout Set<UInt32>) {
        var all: [UInt64] = []
        keys.append(of: record, in: table, to: &all)
        for key in all {
            guard let head = heads[key] else { continue }
            var members: [UInt32] = []
            var entry = head.entry
            while entry != 0 {
                let link = chain[Int(entry) - 1]
                if link.record != UInt32(record) { members.append(link.record) }
                entry = link.before
            }
            if members.count + 1 > rule.most { members = refined(members, record, table) }
            candidates.formUnion(members)
        }
    }

    private func refined(_ members: [UInt32], _ record: Int, _ table: RecordTable) -> [UInt32] {
        let mine = rule.refinement.isEmpty ? 0 : refinement.single(of: record, in: table)
        guard mine != 0 else { return [] }
        let same = members.filter { refinement.single(of: Int($0), in: table) == mine }
        return same.count + 1 > rule.most ? [] : same
    }
}
