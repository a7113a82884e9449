import AnjuCore
import AnjuDomain
import AnjuTesting
import Testing

/// What a case costs, as it is told.
@Suite struct FeeLineTests {
    private func lines(_ procedure: String, changing change: (inout Rulebook) -> Void = { _ in }) throws -> [FeeLine] {
        var book = try TestPack.ruili()
        change(&book)
        let known = try #require(book.procedure(procedure))
        let today = CalendarDate(year: 2026, month: 3, day: 2)
        let day = try #require(today)
        return FeeLine.list(
            known, book, state: CaseState(), context: ConditionContext(day: day, zone: book.pack.zone), today: day)
    }

    @Test func `a fee that is free is said to be, and one that the office sets has no amount`() throws {
        let found = try lines("P02")
        #expect(found.map(\.fee.code) == ["health_exam", "market_registration"])
        #expect(found.map(\.amount) == [nil, 0])
        #expect(found.map(\.basis) == ["local rule", "general knowledge"])
    }

    @Test(arguments: [("2026-03-02", 80), ("2026-03-03", 50)]) func `the amount is that of the day`(
        from: String, due: Int
    ) throws {
        let found = try lines("P01") { book in
            book.fees["health_exam"]?.amount = Dated([
                .init(value: 50, basis: "local rule", certainty: .local),
                .init(from: CalendarDate(from), value: 80, basis: "local rule", certainty: .local),
            ])
        }
        #expect(found.map(\.amount) == [due])
    }
}
