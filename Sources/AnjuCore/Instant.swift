/// A moment, in whole milliseconds since 1970-01-01T00:00:00Z.
///
/// `Date` is not stored anywhere: a `Double` of seconds does not survive the way through ISO 8601 text.
public struct Instant: Hashable, Comparable, Sendable, Codable {
    /// Milliseconds since the epoch; negative before it.
    public let milliseconds: Int64

    public init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    public init(from decoder: any Decoder) throws {
        milliseconds = try decoder.singleValueContainer().decode(Int64.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(milliseconds)
    }

    public static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }

    /// The moment this many of each unit later; negative counts go back.
    public func adding(days: Int = 0, hours: Int = 0, minutes: Int = 0, seconds: Int = 0, milliseconds: Int = 0)
        -> Instant
    {
        let whole = Int64(days) * 86_400 + Int64(hours) * 3_600 + Int64(minutes) * 60 + Int64(seconds)
        return Instant(milliseconds: self.milliseconds + whole * 1_000 + Int64(milliseconds))
    }

    /// Milliseconds from this moment to `other`.
    public func milliseconds(until other: Instant) -> Int64 { other.milliseconds - milliseconds }
}

extension Instant: CustomStringConvertible {
    /// RFC 3339 in UTC with milliseconds, such as `2026-03-02T01:12:00.000Z`.
    public var description: String {
        let days = milliseconds.floorDivided(by: 86_400_000)
        let rest = Int(milliseconds - days * 86_400_000)
        let date = CalendarDate(dayNumber: Int(days))
        let time = [rest / 3_600_000, rest / 60_000 % 60, rest / 1_000 % 60].map { $0.padded(2) }.joined(separator: ":")
        return "\(date)T\(time).\((rest % 1_000).padded(3))Z"
    }

    /// Reads RFC 3339: a date, `T`, a time with seconds and up to nine fractional digits, and `Z` or an offset.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: "t") else { return nil }
        guard let date = CalendarDate(String(decoding: bytes[..<10], as: UTF8.self)) else { return nil }
        guard let hour = Int(digits: bytes[11..<13]), let minute = Int(digits: bytes[14..<16]),
            let second = Int(digits: bytes[17..<19]), bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            hour < 24, minute < 60, second < 60
        else { return nil }
        var rest = bytes[19...]
        var fraction = 0
        if rest.first == UInt8(ascii: ".") {
            let digits = rest.dropFirst().prefix { (48...57).contains($0) }
            guard (1...9).contains(digits.count) else { return nil }
            let three = (Array(digits.prefix(3)) + [48, 48, 48]).prefix(3)
            fraction = Int(digits: three[0..<3]) ?? 0
            rest = rest.dropFirst(1 + digits.count)
        }
        guard let offset = Self.offsetMinutes(rest) else { return nil }
        let seconds = Int64(date.dayNumber) * 86_400 + Int64(hour * 3_600 + minute * 60 + second) - Int64(offset) * 60
        guard Self.writtenSeconds.contains(seconds) else { return nil }
        self.init(milliseconds: seconds * 1_000 + Int64(fraction))
    }

    /// The years 1 to 9999 in UTC, which an offset can lead out of: nobody could read what would be written of them.
    private static let writtenSeconds: Range<Int64> = -62_135_596_800..<253_402_300_800

    private static func offsetMinutes(_ bytes: ArraySlice<UInt8>) -> Int? {
        let bytes = Array(bytes)
        if bytes == [UInt8(ascii: "Z")] || bytes == [UInt8(ascii: "z")] { return 0 }
        guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"), let hours = Int(digits: bytes[1..<3]),
            let minutes = Int(digits: bytes[4..<6]), hours < 24, minutes < 60
        else { return nil }
        switch bytes[0] {
        case UInt8(ascii: "+"): return hours * 60 + minutes
        case UInt8(ascii: "-"): return -(hours * 60 + minutes)
        default: return nil
        }
    }
}
