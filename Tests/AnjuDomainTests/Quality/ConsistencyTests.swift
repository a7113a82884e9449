import AnjuCore
import AnjuDomain
import Testing

@Suite struct ConsistencyTests {
    /// Fifty people found of whom forty are registered, of sixty-four registered.
    private let found = PlaceCheck.Tally(counted: 50, listed: 64, met: 40, compared: 0, right: 0)

    @Test func `coverage, validity and both in one`() {
        let consistency = Consistency(found)
        #expect(consistency.coverage.permille == 800)
        #expect(consistency.validity.permille == 625)
        // 2 × .8 × .625 ÷ 1.425 = .70175…
        #expect(consistency.permille == 702)
    }

    @Test func `both are not told where one is not`() {
        #expect(Consistency(PlaceCheck.Tally(counted: 9, listed: 64, met: 9, compared: 0, right: 0)).permille == nil)
        #expect(Consistency(PlaceCheck.Tally(counted: 0, [])).permille == nil)
    }

    @Test func `a check counts who was met, what was compared and what is right`() {
        let tally = PlaceCheck.Tally(
            counted: 7, [.met, .compared(wrong: []), .compared(wrong: [.name, .place]), .absent])
        #expect(tally == PlaceCheck.Tally(counted: 7, listed: 4, met: 3, compared: 2, right: 1))
        #expect(tally.unregistered == 4)
        #expect((tally + tally).counted == 14 && (tally + tally).right == 2)
    }

    @Test(arguments: [
        ("2026-01-01", "2026-Q1", "2026-01-01", "2026-04-01"), ("2026-03-31", "2026-Q1", "2026-01-01", "2026-04-01"),
        ("2026-04-01", "2026-Q2", "2026-04-01", "2026-07-01"), ("2025-12-31", "2025-Q4", "2025-10-01", "2026-01-01"),
    ]) func `a day lies in its quarter`(day: String, name: String, first: String, end: String) throws {
        let quarter = Quarter(of: try #require(CalendarDate(day)))
        #expect(quarter.description == name && Quarter(name) == quarter)
        #expect(quarter.first == CalendarDate(first) && quarter.end == CalendarDate(end))
    }

    @Test func `before the first quarter lies the last of the year before`() {
        #expect(Quarter("2026-Q1")?.previous == Quarter("2025-Q4"))
        for text in ["", "2026", "2026-Q0", "2026-Q5", "2026-Q11", "26-Q1", "2026-1", "2026-Q1-", "+026-Q1"] {
            #expect(Quarter(text) == nil, "\(text)")
        }
    }

    @Test(arguments: [
        ("2026-03-02", ConfirmationAge.halfYear), ("2025-09-02", .halfYear), ("2025-09-01", .year),
        ("2025-03-02", .year), ("2025-03-01", .twoYears), ("2024-03-02", .twoYears), ("2024-03-01", .older),
    ]) func `how long ago is counted by months, to the day`(day: String, age: ConfirmationAge) throws {
        let today = try #require(CalendarDate("2026-03-02"))
        #expect(ConfirmationAge(of: try #require(CalendarDate(day)), today: today) == age)
    }
}
