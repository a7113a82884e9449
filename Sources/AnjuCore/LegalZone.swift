import Foundation

/// The zone in which legal days begin and end, such as `Asia/Shanghai`.
public struct LegalZone: Hashable, Sendable {
    /// The IANA name.
    public let name: String
    private let zone: TimeZone

    /// `nil` where the system does not know the name.
    public init?(_ name: String) {
        guard let zone = TimeZone(identifier: name) else { return nil }
        (self.name, self.zone) = (name, zone)
    }

    /// Coordinated universal time.
    public static let utc = LegalZone(fixed: TimeZone(secondsFromGMT: 0) ?? .current, name: "UTC")

    private init(fixed zone: TimeZone, name: String) {
        (self.name, self.zone) = (name, zone)
    }

    /// Seconds east of UTC at `moment`.
    public func offset(at moment: Instant) -> Int {
        zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment.milliseconds) / 1_000))
    }

    /// The calendar day that `moment` belongs to here.
    public func day(of moment: Instant) -> CalendarDate {
        CalendarDate(
            dayNumber: Int((moment.milliseconds + Int64(offset(at: moment)) * 1_000).floorDivided(by: 86_400_000)))
    }

    /// The calendar day of a kept value: a date is itself, a moment belongs to its day here, whatever day it is in UTC.
    public func day(of value: String) -> CalendarDate? { CalendarDate(value) ?? Instant(value).map { day(of: $0) } }

    /// Hours and minutes of the local day, such as `09:12`.
    public func time(of moment: Instant) -> String {
        let local = moment.milliseconds + Int64(offset(at: moment)) * 1_000
        let seconds = Int(local - local.floorDivided(by: 86_400_000) * 86_400_000) / 1_000
        return "\((seconds / 3_600).padded(2)):\((seconds / 60 % 60).padded(2))"
    }

    /// The moment at which `day` begins here.
    public func start(of day: CalendarDate) -> Instant {
        let utc = Instant(milliseconds: Int64(day.dayNumber) * 86_400_000)
        let first = utc.adding(seconds: -offset(at: utc))
        return utc.adding(seconds: -offset(at: first))
    }

    /// The last millisecond of `day` here: a period ends at 24:00 (Civil Code article 203).
    public func end(of day: CalendarDate) -> Instant {
        start(of: day.adding(days: 1)).adding(milliseconds: -1)
    }
}
