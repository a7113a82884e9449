import AnjuCore

/// The century of a birth that is written with two digits of its year.
enum TwoDigitYear {
    /// The birth that is assumed, and the one a century earlier where that is possible too.
    struct Birth: Hashable {
        let date: PartialDate
        let other: PartialDate?
    }

    /// This century unless that lies after `today`; then the last one.
    static func birth(year: Int, month: Int?, day: Int?, today: CalendarDate) -> Birth? {
        let century = today.year / 100 * 100
        let earlier = PartialDate(year: century - 100 + year, month: month, day: day)
        guard let date = PartialDate(year: century + year, month: month, day: day), date.earliest <= today else {
            return earlier.map { Birth(date: $0, other: nil) }
        }
        return Birth(date: date, other: earlier)
    }
}
