import AnjuCore
import AnjuDomain
import Testing

/// Where a record's time ends, and which events are over on a day.
@Suite struct RetentionEndTests {
    private func rule(_ unit: TimeUnit, _ values: [(from: String?, value: Int?)]) -> Retention {
        Retention(
            key: "kept", text: LocalizedText("保存"), starts: "case_closed",
            value: Dated(
                values.map {
                    .init(
                        from: $0.from.flatMap { CalendarDate($0) }, value: $0.value, basis: "HAT", certainty: .verified)
                }), unit: unit)
    }

    @Test func `the day of the event is not counted, and a month ends on its last day`() throws {
        let day = try #require(CalendarDate("2026-01-31"))
        #expect(rule(.day, [(nil, 60)]).lastDay(after: day)?.description == "2026-04-01")
        #expect(rule(.month, [(nil, 1)]).lastDay(after: day)?.description == "2026-02-28")
        #expect(rule(.year, [(nil, 2)]).lastDay(after: day)?.description == "2028-01-31")
    }

    @Test func `a figure that the deployment has not set keeps the record`() throws {
        let day = try #require(CalendarDate("2026-01-31"))
        #expect(rule(.month, [(nil, nil)]).lastDay(after: day) == nil)
        #expect(rule(.month, [(nil, nil)]).latestOver(on: day) == nil)
        #expect(rule(.workingDay, [(nil, 3)]).latestOver(on: day) == nil)
    }

    @Test(arguments: [TimeUnit.day, .month, .year], [1, 2, 7, 24])
    func `the latest event that is over is the last one whose time has ended`(unit: TimeUnit, value: Int) throws {
        let rule = rule(unit, [(nil, value)])
        var today = try #require(CalendarDate("2027-12-20"))
        for _ in 0..<800 {
            let latest = try #require(rule.latestOver(on: today))
            #expect(try #require(rule.lastDay(after: latest)) < today)
            #expect(try #require(rule.lastDay(after: latest.adding(days: 1))) >= today)
            today = today.adding(days: 1)
        }
    }

    @Test func `a figure that changed counts for the events of its own time`() throws {
        let rule = rule(.year, [("2025-01-01", 3), ("2026-07-01", 2)])
        // Under the first figure an event of June 2026 is kept until June 2029, under the second one of July until July 2028.
        let early = try #require(CalendarDate("2028-07-02"))
        #expect(rule.latestOver(on: early)?.description == "2026-07-01")
        let before = try #require(CalendarDate("2028-07-01"))
        #expect(rule.latestOver(on: before)?.description == "2025-06-30")
        #expect(rule.latestOver(on: try #require(CalendarDate("2025-06-01"))) == nil)
    }
}
