/// Scores all pairs of a plan, in parts that can be done by different threads.
struct ScoringPass: Sendable {
    /// Groups of one rule.
    struct Part: Sendable {
        var rule: Int
        var groups: Range<Int>
    }

    struct Result: Sendable {
        var pairs: [ScoredPair] = []
        var scores = ScoreCounts()
        var compared = 0
    }

    private let table: RecordTable
    private let plan: BlockPlan
    private let scorer: PairScorer
    private let keep: Float

    init(_ table: RecordTable, _ plan: BlockPlan, _ scorer: PairScorer, keep: Float) {
        (self.table, self.plan, self.scorer, self.keep) = (table, plan, scorer, keep)
    }

    /// Parts of about a million pairs each.
    var parts: [Part] {
        var parts: [Part] = []
        for (rule, groups) in plan.groups.enumerated() {
            var (start, pairs) = (0, 0)
            for group in 0..<groups.count {
                let size = Int(groups.starts[group + 1] - groups.starts[group])
                pairs += size * (size - 1) / 2
                guard pairs >= 1_000_000 || group + 1 == groups.count else { continue }
                parts.append(Part(rule: rule, groups: start..<group + 1))
                (start, pairs) = (group + 1, 0)
            }
        }
        return parts
    }

    func run(_ part: Part) -> Result {
        var result = Result()
        let groups = plan.groups[part.rule]
        var cells: [UInt32] = []
        var rows: [UInt32] = []
        for group in part.groups {
            let members = Array(groups.members[Int(groups.starts[group])..<Int(groups.starts[group + 1])])
            // Side by side, so that each pair is compared in the processor's cache.
            cells.removeAll(keepingCapacity: true)
            rows.removeAll(keepingCapacity: true)
            for member in members {
                cells += table.cells[Int(member) * table.width..<(Int(member) + 1) * table.width]
                rows += plan.rows[Int(member) * plan.width..<(Int(member) + 1) * plan.width]
            }
            compare(members, cells, rows, part.rule, plan.firstNumbers[part.rule] + UInt32(group), &result)
        }
        return result
    }

    private func compare(
        _ members: [UInt32], _ cells: [UInt32], _ rows: [UInt32], _ rule: Int, _ number: UInt32,
        _ result: inout Result
    ) {
        let (cellSpan, rowSpan, places) = (cells.span, rows.span, plan.places.span)
        let (width, rowWidth) = (table.width, plan.width)
        for one in 0..<members.count {
            for other in one + 1..<max(members.count, one + 1) where members[one] != members[other] {
                let isKnown = BlockPlan.meetEarlier(
                    rowSpan, one * rowWidth, other * rowWidth, rule: rule, number: number, places: places)
                if isKnown { continue }
                let bits = scorer.bits(cellSpan, one * width, other * width, table)
                result.scores.add(bits)
                result.compared += 1
                guard Float(bits) >= keep else { continue }
                let (left, right) = (min(members[one], members[other]), max(members[one], members[other]))
                result.pairs.append(ScoredPair(left: left, right: right, bits: Float(bits)))
            }
        }
    }
}
