import Testing

@testable import AnjuMatching

/// What is learned without knowing who is who, where it is known.
@Suite struct LearningTests {
    /// Four codes of 16 values beside a number by which the rule meets, each wrong so many times of a thousand.
    private static let wrong = [20, 100, 200, 50]

    private static var table: RecordTable {
        let schema = LinkageSchema(
            columns: ["key", "a", "b", "c", "d"], fields: (0..<5).map { MatchField("f\($0)", .code($0)) },
            rules: [BlockingRule([.value(0)])], training: [.init(rule: 0, fixed: [0])])
        var table = RecordTable(schema, keying: PlainNameKeying())
        var state: UInt64 = 99
        func below(_ count: UInt64) -> Int {
            state &+= 1
            return Int(Mixing.mixed(state) % count)
        }
        for person in 0..<6_000 {
            let truth = (0..<4).map { _ in below(16) }
            // Two people in three share a key that does not mean they are one.
            for turn in 0..<2 {
                let values = truth.indices.map { below(1_000) < wrong[$0] && turn == 1 ? below(16) : truth[$0] }
                table.append(["k\(person % 3 == 0 ? person : person / 2 * 2)"] + values.map { "v\($0)" })
            }
        }
        return table
    }

    @Test func `planted rates are found again`() {
        let table = Self.table
        let model = Learning(table).model(BlockPlan(table, workers: Workers(threads: 1)))
        for field in 1..<5 {
            // A wrong value is the right one by chance once in 16.
            let planted = 1 - Double(Self.wrong[field - 1]) / 1_000 * 15 / 16
            #expect(abs(model.fields[field].matching[0] - planted) < 0.02, "field \(field)")
            #expect(abs(model.fields[field].random[0] - 1.0 / 16) < 0.005, "field \(field)")
        }
    }

    @Test func `rates are shares: they add up to one`() {
        let table = Self.table
        let model = Learning(table).model(BlockPlan(table, workers: Workers(threads: 2)))
        for field in model.fields {
            #expect(abs(field.matching.reduce(0, +) - 1) < 1e-9)
            #expect(abs(field.random.reduce(0, +) - 1) < 1e-9)
        }
    }
}
