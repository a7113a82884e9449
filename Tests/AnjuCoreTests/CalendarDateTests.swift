import AnjuCore
import Testing

@Suite struct CalendarDateTests {
    @Test func `every day of eight centuries survives its number and its text`() throws {
        let first = try #require(CalendarDate("1600-01-01"))
        var previous = first.adding(days: -1)
        for number in first.dayNumber..<(first.dayNumber + 292_194) {
            let day = CalendarDate(dayNumber: number)
            #expect(day.dayNumber == number && CalendarDate(day.description) == day && previous < day)
            previous = day
        }
    }

    @Test(arguments: ["2026-02-29", "2026-13-01", "2026-00-10", "2026-1-01", "2026/01/01", "", "2026-04-31"])
    func `a day that does not exist is refused`(text: String) {
        #expect(CalendarDate(text) == nil)
    }

    @Test func `months end on the matching day or on the last one`() throws {
        let day = try #require(CalendarDate("2025-03-31"))
        #expect(day.adding(months: -1).description == "2025-02-28")
        #expect(day.adding(months: 11).description == "2026-02-28")
        #expect(day.adding(years: 1).description == "2026-03-31")
    }

    @Test func `working days leave out the start, weekends and holidays and count make-up days`() throws {
        let monday = try #require(CalendarDate("2026-03-02"))
        #expect(WorkingCalendar().day(15, workingDaysAfter: monday).description == "2026-03-23")
        let friday = try #require(CalendarDate("2026-03-06"))
        let saturday = friday.adding(days: 1)
        let made = WorkingCalendar(holidays: [friday.adding(days: 3)], makeUpDays: [saturday])
        #expect(made.day(1, workingDaysAfter: friday) == saturday)
        #expect(made.day(2, workingDaysAfter: friday).description == "2026-03-10")
        #expect(made.moved(saturday.adding(days: 1)).description == "2026-03-10")
    }

    @Test(arguments: [
        ("2026-03-02T22:15:00+08:00", "2026-03-02T14:15:00.000Z"),
        ("1969-12-31T23:59:59.999Z", "1969-12-31T23:59:59.999Z"),
    ])
    func `an instant survives its text`(text: String, expected: String) throws {
        let moment = try #require(Instant(text))
        #expect(moment.description == expected)
        #expect(Instant(expected) == moment)
    }

    @Test func `a legal day begins at local midnight and ends with its last millisecond`() throws {
        let zone = try #require(LegalZone("Asia/Shanghai"))
        let day = try #require(CalendarDate("2026-03-03"))
        #expect(zone.start(of: day).description == "2026-03-02T16:00:00.000Z")
        #expect(zone.end(of: day).description == "2026-03-03T15:59:59.999Z")
        #expect(zone.day(of: zone.end(of: day)) == day)
    }

    @Test func `tokens sort by time and keep their alphabet`() throws {
        let early = Token(at: Instant(milliseconds: 1_000), random: Array(repeating: 255, count: 10))
        let late = Token(at: Instant(milliseconds: 1_001), random: Array(repeating: 0, count: 10))
        #expect(early.text < late.text && early.text.count == 26)
        #expect(Token(early.text) == early && Token("i" + early.text.dropFirst()) == nil)
    }

    @Test(arguments: [
        ("1988", "1988-01-01", "1988-12-31"), ("1988-02", "1988-02-01", "1988-02-29"),
        ("1988-05-12", "1988-05-12", "1988-05-12"),
    ])
    func `a partial date spans what it can mean`(text: String, earliest: String, latest: String) throws {
        let date = try #require(PartialDate(text))
        #expect(date.description == text && date.earliest.description == earliest && date.latest.description == latest)
    }
}
