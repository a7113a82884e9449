public import AnjuCore
import Synchronization

/// A clock that stands until a test moves it.
public final class TestClock: Sendable {
    private let moment: Mutex<Instant>

    /// Stands at `now`.
    public init(at now: Instant) { moment = Mutex(now) }

    /// Where it stands.
    public var now: Instant { moment.withLock { $0 } }

    /// Moves it on.
    public func advance(days: Int = 0, hours: Int = 0, minutes: Int = 0, seconds: Int = 0) {
        moment.withLock { $0 = $0.adding(hours: 24 * days + hours, minutes: minutes).adding(seconds: seconds) }
    }

    /// Sets it to nine in the morning of `day` in Ruili.
    public func set(_ day: CalendarDate) {
        moment.withLock { $0 = Instant(milliseconds: Int64(day.dayNumber) * 86_400_000 + 3_600_000) }
    }
}
