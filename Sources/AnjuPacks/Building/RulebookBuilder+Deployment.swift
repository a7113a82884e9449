import AnjuCore
import AnjuDomain

extension RulebookBuilder {
    func area(_ fields: Fields) -> Area {
        Area(
            code: fields.required("code"), name: fields.words(), level: fields.required("level"),
            parent: fields.name("in", of: .area))
    }

    func site(_ fields: Fields) -> Site {
        fields.accept("certainty")
        let site = Site(
            key: fields.required("key"), name: fields.words(), area: fields.requiredName("area", of: .area),
            address: fields.requiredWords("address"), hours: fields.list("hours").map(hours))
        for member in fields.list("exceptions") {
            let exception = Fields(member, findings)
            _ = exception.day("day")
            exception.accept("from", "to", "closed", "note")
            _ = exception.words()
            exception.close()
        }
        return site
    }

    private func hours(_ member: Marked) -> Site.Hours {
        let fields = Fields(member, findings)
        defer { fields.close() }
        return Site.Hours(
            days: fields.list("days").compactMap { $0.text.flatMap { Int($0) } }, from: fields.required("from"),
            to: fields.required("to"))
    }

    func office(_ fields: Fields) -> Office {
        let site = fields.name("site", of: .site)
        // Read from the entry itself: sites may stand in the pack below.
        let address = source[.sites].first { $0["key"]?.text == site }?["address"]
        let windows = fields.value("windows").map { value in
            value.members.isEmpty
                ? (1...max(1, fields.number("windows") ?? 1)).map(String.init) : value.members.compactMap(\.text)
        }
        return Office(
            key: fields.required("key"), department: fields.requiredName("department", of: .department),
            name: fields.words(), area: fields.requiredName("area", of: .area),
            address: address.map { Fields($0, findings).words() }, windows: windows ?? [], site: site)
    }

    func series(_ fields: Fields) -> NumberSeries {
        let key = fields.required("key")
        fields.accept("for", "restarts", "example")
        _ = fields.name("item", of: .item)
        let pattern = fields.required("pattern")
        let digits = fields.number("digits") ?? 1
        return NumberSeries(key: key, pattern: pattern.replacing("{n}", with: "{serial:\(digits)}"))
    }

    func course(_ fields: Fields) -> Course {
        fields.accept("certainty")
        return Course(
            key: fields.required("key"), name: fields.words(), itemValue: fields.text("item_value") ?? "",
            hours: fields.number("hours"))
    }

    /// The calendars of all years together, and the years whose notice is not out.
    func calendar() -> (WorkingCalendar, Set<Int>) {
        var calendar = WorkingCalendar()
        var provisional: Set<Int> = []
        _ = each(.calendars) { fields in
            fields.accept("source")
            guard let year = fields.number("year") else { return }
            calendar.years.insert(year)
            if fields.flag("provisional") { provisional.insert(year) }
            var days: Set<CalendarDate> = []
            for member in fields.list("holidays") {
                let holiday = Fields(member, findings)
                readHoliday(holiday, year: year, into: &days)
                holiday.close()
            }
            calendar.holidays.formUnion(days)
            for member in fields.list("make_up_days") {
                guard let day = Fields.day(member, findings) else { continue }
                checkMakeUp(day, year: year, holidays: days, member.place)
                calendar.makeUpDays.insert(day)
            }
        }
        checkYears(calendar.years)
        return (calendar, provisional)
    }

    private func readHoliday(_ holiday: Fields, year: Int, into days: inout Set<CalendarDate>) {
        holiday.accept("key", "note")
        _ = holiday.words()
        for day in holiday.list("statutory") { _ = Fields.day(day, findings) }
        guard let from = holiday.day("from"), let to = holiday.day("to") else { return }
        guard from <= to, from.days(until: to) < 60 else {
            findings.note(
                holiday.place("to"), "calendar.reversed", "\(from) to \(to) is no holiday",
                mend: "the last day comes after the first, within two months")
            return
        }
        // A holiday that begins in December stands with the year in which it ends.
        guard from.year == year || to.year == year else {
            findings.note(
                holiday.place("from"), "calendar.wrong-year", "\(from) does not lie in \(year)",
                mend: "move it to calendars/\(from.year).yaml")
            return
        }
        let span = (0...from.days(until: to)).map { from.adding(days: $0) }
        if let twice = span.first(where: days.contains) {
            findings.note(
                holiday.place("from"), "calendar.overlap", "\(twice) belongs to two holidays",
                mend: "end one before the other begins")
        }
        days.formUnion(span)
    }

    private func checkMakeUp(_ day: CalendarDate, year: Int, holidays: Set<CalendarDate>, _ place: Place) {
        if day.weekday < 6 {
            findings.note(
                place, "calendar.make-up-not-weekend", "\(day) is not on a weekend and needs no making up",
                mend: "write the Saturday or Sunday that is worked")
        } else if holidays.contains(day) {
            findings.note(
                place, "calendar.overlap", "\(day) is a holiday and a working day",
                mend: "remove it from one of the lists")
        } else if day.year != year {
            findings.note(
                place, "calendar.wrong-year", "\(day) does not lie in \(year)",
                mend: "move it to calendars/\(day.year).yaml")
        }
    }

    private func checkYears(_ years: Set<Int>) {
        guard let first = years.min(), let last = years.max() else { return }
        if let gap = (first...last).first(where: { !years.contains($0) }) {
            findings.note(
                findings.place("calendars/\(last)"), "calendar.missing-year", "no calendar says anything about \(gap)",
                mend: "write calendars/\(gap).yaml, provisional where the notice is not out")
        }
    }
}
