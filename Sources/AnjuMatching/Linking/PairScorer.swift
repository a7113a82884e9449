/// Adds up what the fields of a pair say.
struct PairScorer: Sendable {
    let comparer: PairComparer
    /// For each field, the bits of each level; of a missing one, 0, stands first.
    private let bits: [[Double]]
    /// For each field, what the same value says where every second pair would share it: the value's rarity is added.
    private let sameBits: [Double]
    /// The same for people who live together, and how many they are.
    private let togetherBits: [[Double]]
    private let togetherSameBits: [Double]
    private let togetherShare: Double
    private let togetherShareBits: Double
    /// The logarithms of small counts.
    private let logs: [Double]
    /// For each field, the logarithm of how many records say something.
    private var logOfAll: [Double]

    init(_ table: RecordTable, _ model: LinkageModel) {
        comparer = PairComparer(table.schema)
        logOfAll = Self.logs(of: table)
        bits = model.fields.map { field in [0] + field.matching.indices.map { field.bits($0) } }
        sameBits = model.fields.map { Bits.log2($0.matching[0]) }
        togetherBits = model.fields.map { field in
            [0] + field.together.indices.map { Bits.log2(field.together[$0] / field.random[$0]) }
        }
        togetherSameBits = model.fields.map { Bits.log2($0.together[0]) }
        togetherShare = model.togetherShare
        togetherShareBits = Bits.log2(max(model.togetherShare, 1e-300))
        logs = (0..<4_096).map { Bits.log2(Double(max($0, 1))) }
    }

    /// Counts the records anew.
    mutating func update(_ table: RecordTable) { logOfAll = Self.logs(of: table) }

    private static func logs(of table: RecordTable) -> [Double] {
        table.schema.fields.map { field in
            let filled = field.kind.columns.map { table.values[$0].filled }
            return Bits.log2(Double(max(filled.count == 1 ? filled[0] : max(table.count, table.population), 1)))
        }
    }

    /// The bits of a field's outcome.
    ///
    /// That two records hold the same value says the more the fewer hold it.
    @inline(__always)
    func bits(_ field: Int, _ outcome: PairComparer.Outcome) -> Double {
        guard outcome.holders > 0 else { return bits[field][Int(outcome.level)] }
        return sameBits[field] + rarity(field, outcome.holders)
    }

    /// The sum over all fields, always in their order, less what living together explains.
    @inline(__always)
    func bits(_ cells: Span<UInt32>, _ one: Int, _ other: Int, _ table: borrowing RecordTable) -> Double {
        var (sum, together) = (0.0, 0.0)
        for field in comparer.kinds.indices {
            let outcome = comparer.outcome(field, cells, one, other, table)
            sum += bits(field, outcome)
            together += togetherBits(field, outcome)
        }
        return sum + reduction(together)
    }

    /// What living together explains of a pair: 0 or less.
    func togetherBits(_ cells: Span<UInt32>, _ one: Int, _ other: Int, _ table: borrowing RecordTable) -> Double {
        var together = 0.0
        for field in comparer.kinds.indices {
            together += togetherBits(field, comparer.outcome(field, cells, one, other, table))
        }
        return reduction(together)
    }

    @inline(__always)
    private func togetherBits(_ field: Int, _ outcome: PairComparer.Outcome) -> Double {
        guard outcome.holders > 0 else { return togetherBits[field][Int(outcome.level)] }
        return togetherSameBits[field] + rarity(field, outcome.holders)
    }

    @inline(__always)
    private func rarity(_ field: Int, _ holders: UInt32) -> Double {
        let count = Int(holders)
        return logOfAll[field] - (count < logs.count ? logs[count] : Bits.log2(Double(count)))
    }

    /// Two people are strangers, or they live together: what is unlikely for the one may be usual for the other.
    @inline(__always)
    private func reduction(_ together: Double) -> Double {
        guard together + togetherShareBits > -10 else { return 0 }
        // Where they agree less than strangers would, living together explains nothing.
        return min(0, -Bits.log2(1 - togetherShare + togetherShare * Bits.power(together)))
    }
}
