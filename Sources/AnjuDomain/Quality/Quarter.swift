public import AnjuCore

/// Three months of a year, `2026-Q1`: the window of every figure that is compared with a target.
public struct Quarter: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let year: Int
    /// From 1 to 4.
    public let number: Int

    /// The quarter in which a day lies.
    public init(of day: CalendarDate) { (year, number) = (day.year, (day.month + 2) / 3) }

    /// Of `2026-Q1`; `nil` of anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].count == 4, let year = Int(parts[0]), (1900...9_998).contains(year),
            parts[1].first == "Q", let number = Int(parts[1].dropFirst()), (1...4).contains(number),
            parts[1].count == 2
        else { return nil }
        (self.year, self.number) = (year, number)
    }

    /// Its first day.
    public var first: CalendarDate {
        CalendarDate(year: year, month: 3 * number - 2, day: 1) ?? CalendarDate(dayNumber: 0)
    }

    /// The first day of the one behind it.
    public var end: CalendarDate { first.adding(months: 3) }

    /// The one before it.
    public var previous: Quarter { Quarter(of: first.adding(days: -1)) }

    public var description: String { "\(year)-Q\(number)" }

    public static func < (left: Quarter, right: Quarter) -> Bool {
        (left.year, left.number) < (right.year, right.number)
    }
}
