import AnjuPopulation
import Testing

@testable import AnjuMatching

/// Which records are compared.
@Suite struct BlockPlanTests {
    private static let table = Fixture.table(Fixture.records(people: 600, seed: 5))

    /// All pairs that a plan compares, as often as it does.
    private static func pairs(_ plan: BlockPlan) -> [[Int]] {
        var pairs: [[Int]] = []
        for (rule, groups) in plan.groups.enumerated() {
            for group in 0..<groups.count {
                let members = groups.members[Int(groups.starts[group])..<Int(groups.starts[group + 1])].map(Int.init)
                for (index, one) in members.enumerated() {
                    for other in members.dropFirst(index + 1) {
                        let isKnown = BlockPlan.meetEarlier(
                            plan.rows.span, one * plan.width, other * plan.width, rule: rule,
                            number: plan.firstNumbers[rule] + UInt32(group), places: plan.places.span)
                        if !isKnown { pairs.append([one, other].sorted()) }
                    }
                }
            }
        }
        return pairs
    }

    @Test func `each pair that shares a key is compared exactly once`() {
        let table = Self.table
        var wanted: Set<[Int]> = []
        for rule in table.schema.rules {
            var holders: [UInt64: [Int]] = [:]
            for record in 0..<table.count {
                var keys: [UInt64] = []
                BlockKeys(parts: rule.parts).append(of: record, in: table, to: &keys)
                for key in Set(keys) { holders[key, default: []].append(record) }
            }
            for members in holders.values where members.count <= rule.most {
                for (index, one) in members.enumerated() {
                    for other in members.dropFirst(index + 1) { wanted.insert([one, other]) }
                }
            }
        }
        let pairs = Self.pairs(BlockPlan(table, workers: Workers(threads: 2)))
        #expect(Set(pairs).count == pairs.count)
        #expect(wanted.subtracting(pairs).isEmpty)
        #expect(!wanted.isEmpty)
    }

    @Test func `a key that too many share is refined, and what cannot be is counted`() {
        let schema = LinkageSchema(
            columns: ["name", "year"], fields: [MatchField("name", .code(0)), MatchField("year", .date(1))],
            rules: [BlockingRule([.value(0)], refinedBy: [.year(1)], most: 3)], training: [])
        var table = RecordTable(schema, keying: PlainNameKeying())
        for year in [1880, 1880, 1881, 1882, 1882, 1882, 1882] { table.append(["a", "\(year)-01-01"]) }
        table.append(["a", ""])
        let plan = BlockPlan(table, workers: Workers(threads: 1))
        #expect(Self.pairs(plan) == [[0, 1]])
        #expect(plan.leftOut == [4])
    }

    @Test(arguments: [0, 1, 7, 5_000])
    func `numbers are sorted by their upper bits, equal ones in their order`(count: Int) {
        var numbers = (0..<count).map { Mixing.mixed(UInt64($0 % 900)) & 0xFFFF_F000_0000_0000 | UInt64($0) }
        let sorted = numbers.sorted()
        RadixSort.sort(&numbers, from: 26)
        #expect(numbers == sorted)
    }
}
