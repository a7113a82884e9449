import AnjuMatching
import AnjuPopulation
import Testing

/// Linking a table of made-up people.
@Suite struct LinkageTests {
    private static let records = Fixture.records(people: 1_200, seed: 41)
    private static let linkage = Linkage(Fixture.table(records), threads: 1)

    /// Seeds that nothing was tuned on.
    @Test(arguments: [9_001, 9_002, 9_003] as [UInt64])
    func `most records of one person are found, and few of two`(seed: UInt64) {
        let records = Fixture.records(people: 1_500, seed: seed)
        let quality = Quality(Linkage(Fixture.table(records)), records)
        #expect(quality.bestF1 > 0.93)
        #expect(quality.precisionAt99 > 0.97)
        #expect(quality.recallAt99 > 0.8)
    }

    @Test func `two threads propose what one does, bit by bit`() {
        let other = Linkage(Self.linkage.table, threads: 2)
        #expect(other.pairs == Self.linkage.pairs)
        #expect(other.model == Self.linkage.model)
        #expect(other.compared == Self.linkage.compared)
    }

    @Test func `no pair is proposed twice, and none of a record with itself`() {
        let keys = Self.linkage.pairs.map { UInt64($0.left) << 32 | UInt64($0.right) }
        #expect(Set(keys).count == keys.count)
        #expect(Self.linkage.pairs.allSatisfy { $0.left < $0.right })
    }

    @Test func `the order of the records changes nothing but their places`() {
        let turned = Array(Self.records.reversed())
        let other = Linkage(Fixture.table(turned), model: Self.linkage.model)
        let again = Linkage(Self.linkage.table, model: Self.linkage.model)
        func named(_ linkage: Linkage, _ records: [RegisterRecord]) -> Set<[Int]> {
            Set(
                linkage.pairs.map { pair in
                    [records[Int(pair.left)].number, records[Int(pair.right)].number].sorted()
                        + [Int(pair.bits.bitPattern)]
                })
        }
        #expect(named(other, turned) == named(again, Self.records))
        #expect(other.model.prior == again.model.prior)
    }

    @Test func `an explanation names every field, and its bits add up to the score`() {
        let table = Self.linkage.table
        for pair in Self.linkage.pairs.prefix(500) {
            let reasons = table.explanation(Int(pair.left), Int(pair.right), by: Self.linkage.model)
            #expect(reasons.terms.map(\.field) == table.schema.fields.map(\.name))
            #expect(Float(reasons.bits) == pair.bits)
            #expect(reasons.togetherBits <= 0)
            #expect(reasons.probability == Self.linkage.model.probability(reasons.bits))
            #expect(reasons == table.explanation(Int(pair.right), Int(pair.left), by: Self.linkage.model))
        }
    }

    @Test func `what people who live together share speaks less for one person`() throws {
        let table = Self.linkage.table
        let phone = try #require(table.schema.fields.firstIndex { $0.name == "phone" })
        let model = Self.linkage.model
        #expect(model.togetherShare > 0)
        #expect(model.fields[phone].together[0] > 50 * model.fields[phone].random[0])
        let reasons = Self.linkage.pairs.map { table.explanation(Int($0.left), Int($0.right), by: model) }
        let taken = reasons.filter { $0.togetherBits < -1 }
        #expect(taken.count > 20)
        // A family name and a nationality are shared by those who live together too, though seldom alone.
        let sharing = taken.filter { reason in
            let address = reason.terms.first { $0.field == "address_detail" }?.level
            let number = reason.terms.first { $0.field == "phone" }?.level
            return address != .different || number == .same
        }
        #expect(sharing.count * 10 >= taken.count * 9, "\(sharing.count) of \(taken.count)")
    }

    @Test func `a field that one record lacks says nothing`() {
        var table = Fixture.table(Array(Self.records.prefix(200)))
        table.append(["王伟"])
        let reasons = table.explanation(0, 200, by: Self.linkage.model)
        for term in reasons.terms.dropFirst() {
            #expect(term.level == .missing)
            #expect(term.bits == 0)
        }
    }

    @Test func `a table of nobody and of one proposes nothing`() {
        #expect(Linkage(Fixture.table([])).pairs.isEmpty)
        #expect(Linkage(Fixture.table(Array(Self.records.prefix(1)))).pairs.isEmpty)
    }

    @Test func `a rare name says more than a common one`() {
        var table = Fixture.table(Self.records)
        for name in ["王伟", "王伟", "王伟", "欧阳旭", "欧阳旭"] { table.append([name]) }
        let count = table.count
        let common = table.explanation(count - 5, count - 4, by: Self.linkage.model)
        let rare = table.explanation(count - 2, count - 1, by: Self.linkage.model)
        #expect(common.terms[0].level == .same && rare.terms[0].level == .same)
        #expect(rare.bits > common.bits)
    }

    @Test func `probabilities mean the same in a small register and in one ten times as great`() {
        for people in [800, 5_000] {
            let records = Fixture.records(people: people, seed: 77)
            let quality = Quality(Linkage(Fixture.table(records)), records)
            #expect(quality.precisionAt99 > 0.97, "at \(people)")
            #expect(quality.recallAt99 > 0.8, "at \(people)")
        }
    }
}
