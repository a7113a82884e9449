/// A table that is kept ready: one new record is compared with those it could be, at once.
///
/// It proposes what linking the whole table anew with the same model would propose for that record.
public struct MatchIndex: Sendable {
    public private(set) var table: RecordTable
    public private(set) var model: LinkageModel
    private var rules: [RuleIndex]
    private var scorer: PairScorer

    /// Keeps a table that has been linked.
    public init(_ linkage: Linkage) { self.init(linkage.table, model: linkage.model) }

    /// Keeps a table under a model that was learned elsewhere or before.
    public init(_ table: RecordTable, model: LinkageModel) {
        self.table = table
        self.model = model
        rules = table.schema.rules.map { RuleIndex($0) }
        scorer = PairScorer(table, model)
        for record in 0..<table.count {
            for rule in rules.indices { rules[rule].insert(record, table) }
        }
    }

    /// Who a record could be that is not entered yet, the likeliest first.
    public mutating func proposals(for record: [String], least: Double = 0.01) -> [ScoredPair] {
        let place = table.append(record)
        let found = proposals(of: place, least: least)
        table.removeLast()
        return found
    }

    /// Enters a record, and answers who it could be.
    public mutating func append(_ record: [String], least: Double = 0.01) -> [ScoredPair] {
        let place = table.append(record)
        for rule in rules.indices { rules[rule].insert(place, table) }
        return proposals(of: place, least: least)
    }

    private mutating func proposals(of place: Int, least: Double) -> [ScoredPair] {
        scorer.update(table)
        var candidates: Set<UInt32> = []
        for rule in rules.indices { rules[rule].meet(place, table, &candidates) }
        candidates.remove(UInt32(place))
        var found: [ScoredPair] = []
        for other in candidates {
            let bits = scorer.bits(table.cells.span, Int(other) * table.width, place * table.width, table)
            guard model.probability(bits) >= least else { continue }
            found.append(ScoredPair(left: other, right: UInt32(place), bits: Float(bits)))
        }
        return found.sorted { ($1.bits, $0.left) < ($0.bits, $1.left) }
    }
}
