/// Compares the records of a table with each other, and proposes which are about one person.
///
/// It decides nothing: a proposal is a pair with a probability and its reasons. The same table gives the same proposals,
/// bit by bit, in any process and with any number of threads.
public struct Linkage: Sendable {
    public let table: RecordTable
    public let model: LinkageModel
    /// The pairs worth a look, by their records.
    public let pairs: [ScoredPair]
    /// How many pairs were compared.
    public let compared: Int
    /// For each rule, the records that met nobody by it because too many share its key.
    public let leftOut: [Int]

    /// Links a table; with `model`, by what was learned before, its prior learned anew.
    ///
    /// Pairs whose probability lies under `least` are not kept.
    public init(_ table: RecordTable, model learned: LinkageModel? = nil, threads: Int = 2, least: Double = 0.01) {
        let workers = Workers(threads: threads)
        let plan = BlockPlan(table, workers: workers)
        var model = learned ?? Learning(table).model(plan)
        let pass = ScoringPass(table, plan, PairScorer(table, model), keep: Self.floor(table.count, least))
        let parts = pass.parts
        let results = workers.map(parts.count) { pass.run(parts[$0]) }
        let counts = results.reduce(into: ScoreCounts()) { $0.add($1.scores) }
        let all = Double(table.count) * Double(table.count - 1) / 2
        model.prior = counts.prior(ofPairs: max(all, 1), from: 1 / Double(max(table.count, 2)))
        self.table = table
        self.model = model
        var kept: [ScoredPair] = []
        kept.reserveCapacity(results.reduce(0) { $0 + $1.pairs.count })
        for result in results {
            kept += result.pairs.filter { model.probability(Double($0.bits)) >= least }
        }
        kept.sort { ($0.left, $0.right) < ($1.left, $1.right) }
        pairs = kept
        compared = results.reduce(0) { $0 + $1.compared }
        leftOut = plan.leftOut
    }

    /// How likely the pair is about one person.
    public func probability(_ pair: ScoredPair) -> Double { model.probability(Double(pair.bits)) }

    /// Bits under which no prior that can come out makes a pair worth keeping: one of a hundred people twice.
    private static func floor(_ records: Int, _ least: Double) -> Float {
        Float(Bits.log2(least) + Bits.log2(Double(max(records, 2))) - 2)
    }
}
