import AnjuMatching
import AnjuTesting
import Testing

/// Made-up people are found by what is asked at a counter, kind by kind; the table is printed.
@Suite struct SearchEvaluationTests {
    @Test(arguments: [1_821, 1_900] as [UInt64])
    func `of every kind of question, at least nine in ten find the person among the first twenty`(seed: UInt64) {
        var register = MadeRegister(people: 3_000, seed: seed)
        let index = SearchIndex()
        for person in register.people { index.put(person.entry) }
        let table = FoundTable(register.searches(each: 40)) { index.search($0).map(\.id) }
        print(table.text)
        #expect(table.rows.count >= 20)
        for row in table.rows { #expect(row.share >= 0.9, "\(row.kind): \(row.missed.prefix(3))") }
        #expect(table.share >= 0.96)
    }
}
