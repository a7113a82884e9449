import AnjuMatching
import Testing

/// A few records of a register are compared as the whole register would compare them.
@Suite struct WeighedTableTests {
    private func table(_ records: [[String]]) -> RecordTable {
        var table = RecordTable(.people, keying: ScriptNameKeying())
        for record in records { table.append(record) }
        return table
    }

    private let one = ["", "KHIN MAUNG MYINT", "", "1", "1900-01-01", "", "a"]
    private let same = ["", "KHIN MAUNG MYINT", "", "1", "1900-01-01", "", "b"]

    @Test func `what few of many hold says more than what both of two do`() throws {
        var weighed = table([one, same])
        let alone = weighed.explanation(0, 1, by: .people).bits
        weighed.weigh(as: 10_000) { column, _ in column == 3 ? 5_000 : 2 }
        let found = try #require(weighed.explanations(of: 0, by: .people).first)
        #expect(found.record == 1 && found.explanation.bits > alone + 20)
        var common = table([one, same])
        common.weigh(as: 10_000) { column, _ in column == 3 ? 5_000 : 400 }
        #expect(common.explanation(0, 1, by: .people).bits < found.explanation.bits - 10)
    }

    @Test func `a small register says of a pair what the whole of it would`() throws {
        let others = (0..<400).map {
            ["", "NAME \($0) OTHER", "", "\($0 % 2 + 1)", "19\(10 + $0 % 80)-05-1\($0 % 9)", "", "n\($0)"]
        }
        let whole = table([one, same] + others)
        var few = table([one, same])
        few.weigh(as: 402) { column, _ in column == 3 ? 202 : column == 6 ? 1 : 2 }
        let (great, small) = (whole.explanation(0, 1, by: .people), few.explanation(0, 1, by: .people))
        for (left, right) in zip(great.terms, small.terms) {
            #expect(left.level == right.level && abs(left.bits - right.bits) < 0.05, "\(left.field)")
        }
    }

    @Test func `nobody is compared by nationality, telephone or address`() {
        let columns = Set(LinkageSchema.people.columns)
        #expect(columns.isDisjoint(with: ["nationality", "phone", "mobile_phone", "address_detail", "ethnicity"]))
        #expect(LinkageModel.people.fields.count == LinkageSchema.people.fields.count)
    }
}
