import AnjuCore
import AnjuDomain
import AnjuTesting
import Testing

@Suite struct PeriodTests {
    private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

    /// The examples of Civil Code articles 201 to 203, with weekends alone.
    @Test(arguments: [
        (15, TimeUnit.day, "2026-03-02", "2026-03-17"), (15, .workingDay, "2026-03-02", "2026-03-23"),
        (30, .day, "2026-03-02", "2026-04-01"), (1, .year, "2025-03-31", "2026-03-31"),
        (1, .workingDay, "2026-03-06", "2026-03-09"), (1, .month, "2026-01-31", "2026-03-02"),
        (1, .year, "2024-02-29", "2025-02-28"), (0, .day, "2026-03-02", "2026-03-02"),
        (5, .day, "2026-03-02", "2026-03-09"), (1, .month, "2026-03-31", "2026-04-30"),
    ]) func `a period ends on the day the Code counts to`(value: Int, unit: TimeUnit, from: String, last: String) throws
    {
        let found = Period(value, unit).lastDay(after: try day(from), calendar: WorkingCalendar())
        #expect(found == (try day(last)))
    }

    @Test(arguments: [
        (7, TimeUnit.day, "2026-04-01", "2026-03-25"), (30, .day, "2026-12-31", "2026-12-01"),
        (1, .monthWindow, "2026-03-31", "2026-02-28"), (1, .month, "2026-03-15", "2026-02-15"),
        (1, .workingDay, "2026-03-09", "2026-03-06"), (1, .year, "2024-02-29", "2023-02-28"),
    ]) func `what counts back is not moved`(value: Int, unit: TimeUnit, from: String, by: String) throws {
        #expect(Period(value, unit).day(before: try day(from), calendar: WorkingCalendar()) == (try day(by)))
    }

    @Test(arguments: [
        // The make-up Saturday of 28 February 2026 is worked; the Spring Festival of 15 to 23 February is not.
        (1, TimeUnit.workingDay, "2026-02-13", "2026-02-14"), (2, .workingDay, "2026-02-13", "2026-02-24"),
        (3, .day, "2026-02-13", "2026-02-24"), (1, .workingDay, "2026-02-27", "2026-02-28"),
        (1, .day, "2026-02-27", "2026-02-28"), (7, .day, "2026-09-30", "2026-10-08"),
    ]) func `the pack's year decides which days are worked`(value: Int, unit: TimeUnit, from: String, last: String)
        throws
    {
        let calendar = try TestPack.ruili().calendar
        #expect(Period(value, unit).lastDay(after: try day(from), calendar: calendar) == (try day(last)))
    }

    @Test func `hours run from the moment, days end at midnight of the pack's zone`() throws {
        let rulebook = try TestPack.ruili()
        let start = try #require(Instant("2026-03-02T22:15:00+08:00"))
        let end = { (value: Int, unit: TimeUnit) in
            Period(value, unit).end(after: start, calendar: rulebook.calendar, zone: rulebook.pack.zone)
        }
        #expect(end(24, .hour) == Instant("2026-03-03T22:15:00+08:00"))
        #expect(end(30, .minute) == Instant("2026-03-02T22:45:00+08:00"))
        #expect(end(1, .day) == Instant("2026-03-03T23:59:59.999+08:00"))
        #expect(end(1, .workingDay) == Instant("2026-03-03T23:59:59.999+08:00"))
    }

    @Test(arguments: [TimeUnit.day, .workingDay, .month, .year, .monthWindow])
    func `a longer period never ends earlier`(
        unit: TimeUnit
    ) throws {
        let calendar = try TestPack.ruili().calendar
        var start = try day("2025-12-01")
        for _ in 0..<120 {
            let ends = (0...6).map { Period($0, unit).lastDay(after: start, calendar: calendar) }
            #expect(ends == ends.sorted(), "from \(start)")
            #expect(unit == .workingDay || ends.allSatisfy { calendar.isWorkingDay($0) })
            start = start.adding(days: 1)
        }
    }
}
