import AnjuCore

/// The six-character dates of a machine-readable zone.
enum MRZDate {
    /// A birth, of which the day, or the month and the day, or all, may be fillers (ICAO 9303-3, 4.8).
    static func birth(_ text: [Character], today: CalendarDate) -> TwoDigitYear.Birth? {
        guard text.count == 6, let year = number(text[0..<2]) else { return nil }
        let (month, day) = (number(text[2..<4]), number(text[4..<6]))
        guard month != nil || isUnknown(text[2..<4]), day != nil || isUnknown(text[4..<6]) else { return nil }
        return TwoDigitYear.birth(year: year, month: month, day: day, today: today)
    }

    /// An expiry: always of this century, as machine-readable documents are younger than it.
    static func expiry(_ text: [Character]) -> CalendarDate? {
        guard text.count == 6, let year = number(text[0..<2]), let month = number(text[2..<4]),
            let day = number(text[4..<6])
        else { return nil }
        return CalendarDate(year: 2_000 + year, month: month, day: day)
    }

    /// `880512`, or with fillers for what is unknown.
    static func written(_ date: PartialDate?) -> String {
        guard let date else { return "<<<<<<" }
        let parts = [date.year % 100, date.month, date.day]
        return parts.map { $0?.padded(2) ?? "<<" }.joined()
    }

    static func isUnknown(_ text: ArraySlice<Character>) -> Bool { text.allSatisfy { $0 == "<" } }

    private static func number(_ text: ArraySlice<Character>) -> Int? {
        guard text.allSatisfy(\.isASCIIDigit) else { return nil }
        return IdentifierRules.number(text.compactMap(\.wholeNumberValue))
    }
}
