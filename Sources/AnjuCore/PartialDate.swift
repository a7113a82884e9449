/// A birth date as documents give it: the day, or the month and the day, may be unknown (ICAO 9303-3, 4.8).
public struct PartialDate: Hashable, Sendable {
    /// Always known.
    public let year: Int
    /// `nil` when unknown; then the day is unknown too.
    public let month: Int?
    /// `nil` when unknown.
    public let day: Int?

    /// Refuses what no calendar day can complete.
    public init?(year: Int, month: Int? = nil, day: Int? = nil) {
        guard day == nil || month != nil else { return nil }
        guard CalendarDate(year: year, month: month ?? 1, day: day ?? 1) != nil else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// Reads `1988`, `1988-05` or `1988-05-12`.
    public init?(_ text: String) {
        let texts = text.split(separator: "-", omittingEmptySubsequences: false)
        let parts = texts.map { Int(digits: Array($0.utf8)[...]) }
        guard (1...3).contains(parts.count), parts.allSatisfy({ $0 != nil }),
            texts.map(\.utf8.count) == Array([4, 2, 2].prefix(texts.count))
        else { return nil }
        self.init(year: parts[0] ?? 0, month: parts.count > 1 ? parts[1] : nil, day: parts.count > 2 ? parts[2] : nil)
    }

    /// The first day the date can mean.
    public var earliest: CalendarDate {
        CalendarDate(year: year, month: month ?? 1, day: day ?? 1) ?? CalendarDate(dayNumber: 0)
    }

    /// The last day the date can mean.
    public var latest: CalendarDate {
        if day != nil { return earliest }
        // Counted within the year: the last one that can be written has none after it.
        let last = month ?? 12
        return CalendarDate(year: year, month: last, day: CalendarDate.days(inMonth: last, of: year)) ?? earliest
    }

    /// The day itself, when it is known.
    public var full: CalendarDate? { day == nil ? nil : earliest }
}

extension PartialDate: CustomStringConvertible {
    /// As much of ISO 8601 as is known.
    public var description: String {
        [year.padded(4), month?.padded(2), day?.padded(2)].compactMap(\.self).joined(separator: "-")
    }
}
