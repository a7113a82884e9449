import AnjuCore
import AnjuDomain

/// A made-up document: its kind of GA/T 517, and a number that nobody holds.
struct MadePaper: Hashable, Sendable {
    /// 111 a resident's identity card, 414 a passport, 739 a border pass from Myanmar.
    var kind: String
    var number: String

    /// A resident's number of GB 11643, with the check character.
    ///
    /// Each of four million people has an order number and a region of the own, whatever the birth dates; most regions
    /// are of no place.
    static func citizen(_ person: Int, birth: CalendarDate, isWoman: Bool) -> MadePaper {
        let order = person % 500 * 2 + (isWoman ? 0 : 1)
        let place = person / 500 % (provinces.count * 261)
        let region =
            provinces[place % provinces.count] * 10_000 + place / provinces.count % 9 * 100 + place / provinces.count
            / 9 + 101
        let day = birth.description.filter { $0 != "-" }
        let digits = "\(region)\(day)" + String(1_000 + order).dropFirst()
        return MadePaper(
            kind: "111", number: digits + String(CheckDigit.mod11x2(digits.compactMap(\.wholeNumberValue))))
    }

    /// The provinces of GB/T 2260.
    private static let provinces = [
        53, 51, 52, 43, 34, 42, 44, 41, 11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 35, 36, 37, 45, 46, 50, 54, 61, 62,
        63,
        64, 65,
    ]

    /// A passport or a border pass of a series that no state has: a letter that is no series, and the number of issue.
    static func foreign(_ kind: String, issue: Int) -> MadePaper {
        let digits = String(100_000_000 + issue).dropFirst()
        return MadePaper(kind: kind, number: (kind == "414" ? "ZX" : "ZB") + digits)
    }
}
