import AnjuCore
import AnjuDomain
import Testing

@Suite struct EmploymentDutyTests {
    private static let words = LocalizedText("报送")

    /// The year as the notice decrees it: a make-up Saturday on each side of the Spring Festival.
    private static let calendar: WorkingCalendar = {
        let days = { (texts: [String]) in Set(texts.compactMap { CalendarDate($0) }) }
        let festival = (15...23).map { "2026-02-\($0)" }
        return WorkingCalendar(
            holidays: days(festival), makeUpDays: days(["2026-02-14", "2026-02-28"]), years: [2026])
    }()

    private static func duty(
        _ key: String, _ value: Int?, holders: Set<EmploymentDuty.Holder> = [], area: String? = nil,
        occasions: Set<EmploymentDuty.Occasion> = [.hire, .leave]
    ) -> EmploymentDuty {
        EmploymentDuty(
            key: key, text: words, who: "employer", occasions: occasions, holders: holders, area: area,
            value: Dated([.init(value: value, basis: "ZJ Art.8", certainty: .verified)]), unit: .workingDay)
    }

    @Test(arguments: [
        // Monday, Wednesday and Friday of a plain week; the day itself is not counted.
        ("2026-03-02", "2026-03-05"), ("2026-03-04", "2026-03-09"), ("2026-03-06", "2026-03-11"),
        // A weekend.
        ("2026-03-07", "2026-03-11"), ("2026-03-08", "2026-03-11"),
        // Before the festival, whose Saturday before is worked; on that Saturday, and on the festival itself.
        ("2026-02-12", "2026-02-24"), ("2026-02-13", "2026-02-25"), ("2026-02-14", "2026-02-26"),
        ("2026-02-16", "2026-02-26"), ("2026-02-23", "2026-02-26"),
        // The Saturday after it is worked too: it counts, and nothing is counted from it.
        ("2026-02-26", "2026-03-02"), ("2026-02-27", "2026-03-03"), ("2026-02-28", "2026-03-04"),
    ]) func `three working days end with the third one`(start: String, last: String) throws {
        let zone = try #require(LegalZone("Asia/Shanghai"))
        let (day, end) = (try #require(CalendarDate(start)), try #require(CalendarDate(last)))
        let due = try #require(Self.duty("d", 3).due(after: day, calendar: Self.calendar, zone: zone))
        #expect(due == zone.end(of: end))
        func isInTime(_ at: Instant) -> Bool? { EmploymentRecord.Reported(at: at, dueAt: due).isInTime }
        // On the day itself, at the last moment, and one after it.
        #expect(isInTime(zone.start(of: day)) == true && isInTime(due) == true)
        #expect(isInTime(zone.start(of: end.adding(days: 1))) == false)
    }

    @Test func `without a figure nothing is late`() throws {
        let (zone, day) = (try #require(LegalZone("Asia/Shanghai")), try #require(CalendarDate("2026-03-02")))
        #expect(Self.duty("d", nil).due(after: day, calendar: Self.calendar, zone: zone) == nil)
        #expect(EmploymentRecord.Reported(at: zone.start(of: day)).isInTime == nil)
    }

    @Test func `the deeper area decides, then who names whom it is about`() {
        let duties = [
            Self.duty("abroad", nil, holders: [.overseas]),
            Self.duty("province", 3, holders: [.citizen], area: "330000"),
            Self.duty("city", 2, area: "330100"), Self.duty("leave", 5, area: "330106", occasions: [.leave]),
        ]
        func key(_ occasion: EmploymentDuty.Occasion, _ nationality: String, _ area: String) -> String? {
            duties.duty(for: occasion, of: .init(nationality: nationality), area: area)?.key
        }
        #expect(key(.hire, "CHN", "330200") == "province" && key(.hire, "MMR", "330200") == "abroad")
        #expect(key(.hire, "CHN", "330106") == "city" && key(.hire, "MMR", "330106") == "city")
        #expect(key(.leave, "CHN", "330106001") == "leave" && key(.leave, "CHN", "330105") == "city")
        #expect(key(.hire, "CHN", "533102") == nil && key(.hire, "HKG", "533102") == "abroad")
    }

    @Test func `nobody is twice on a roster, and a job elsewhere goes on`() throws {
        func job(_ place: Int, _ organisation: String, _ from: String, _ until: String? = nil) throws
            -> EmploymentRecord
        {
            EmploymentRecord(
                id: try #require(ID("emp_" + String(repeating: "0", count: 25) + "\(place)")),
                person: try #require(ID("per_" + String(repeating: "0", count: 26))), organisation: organisation,
                area: "533102", from: try #require(CalendarDate(from)), until: until.flatMap { CalendarDate($0) },
                hired: .init(at: Instant(milliseconds: 0)))
        }
        let day = try #require(CalendarDate("2026-03-02"))
        func placing(_ jobs: EmploymentRecord...) -> HirePlacing { .of("a", from: day, among: jobs) }
        #expect(placing() == .placed(elsewhere: []))
        #expect(placing(try job(1, "a", "2026-01-01")) == .overlapping)
        #expect(placing(try job(1, "a", "2026-01-01", "2026-03-02")) == .overlapping)
        #expect(placing(try job(1, "a", "2026-01-01", "2026-03-01")) == .placed(elsewhere: []))
        // One that begins later is in the way, one that took no time is not.
        #expect(placing(try job(1, "a", "2026-04-01")) == .overlapping)
        #expect(placing(try job(1, "a", "2026-04-01", "2026-03-31")) == .placed(elsewhere: []))
        let other = try job(1, "b", "2026-01-01")
        #expect(placing(other) == .placed(elsewhere: [other.id]))
        #expect(placing(try job(1, "b", "2026-03-02")) == .placed(elsewhere: []))
        #expect(placing(try job(1, "b", "2026-01-01", "2026-06-30")) == .placed(elsewhere: []))
    }
}
