import AnjuCore

/// Days and moments as spreadsheets count them (ECMA-376 part 1, 18.17.4).
struct DateSerial {
    /// Whether day 0 is 1904-01-01, as on old Macintosh computers.
    let countsFrom1904: Bool

    /// The day `1970-01-01` as spreadsheets count it.
    private static let epoch = 25_569
    private static let secondsOfDay = 86_400

    /// A number as `2026-03-02`, or with the time of day where it has one; `nil` for what is no day.
    ///
    /// Until 28 February 1900 a day is one less: the first spreadsheet held 1900 a leap year, and the format kept it.
    func text(_ raw: String) -> String? {
        guard let value = Double(raw), value.isFinite, value >= 0, value < 2_958_466 else { return nil }
        var seconds = Int((value * Double(Self.secondsOfDay)).rounded())
        var day = seconds / Self.secondsOfDay
        seconds %= Self.secondsOfDay
        if countsFrom1904 { day += 1_462 } else if day == 60 { return nil } else if day < 60 { day += 1 }
        let time = Self.clock(seconds)
        // Below one day it is a time alone.
        if value < 1 { return time }
        let date = CalendarDate(dayNumber: day - Self.epoch)
        return seconds == 0 ? date.description : "\(date) \(time)"
    }

    /// The number of a day or a moment as ``text(_:)`` writes it; `nil` for what no spreadsheet can hold.
    static func number(_ text: String) -> Double? {
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count <= 2, let first = parts.first else { return nil }
        guard let date = CalendarDate(String(first)) else {
            return parts.count == 1 ? seconds(first).map { Double($0) / Double(secondsOfDay) } : nil
        }
        guard let seconds = parts.count == 2 ? seconds(parts[1]) : 0 else { return nil }
        var day = date.dayNumber + epoch
        if day <= 60 { day -= 1 }
        guard day >= 1 else { return nil }
        return Double(day) + Double(seconds) / Double(secondsOfDay)
    }

    private static func clock(_ seconds: Int) -> String {
        [seconds / 3_600, seconds / 60 % 60, seconds % 60].map { ($0 < 10 ? "0" : "") + String($0) }
            .joined(separator: ":")
    }

    private static func seconds(_ clock: some StringProtocol) -> Int? {
        let parts = clock.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 3, let hour = parts[0], let minute = parts[1], let second = parts[2],
            (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second)
        else { return nil }
        return hour * 3_600 + minute * 60 + second
    }
}
