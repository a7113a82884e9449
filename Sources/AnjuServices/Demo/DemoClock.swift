public import AnjuCore
import Synchronization

/// A clock that a demonstration moves, so that its cases have a past.
public final class DemoClock: Sendable {
    private let moment: Mutex<Instant>
    /// The real present: the clock never shows a later moment.
    public let present: Instant

    /// A clock that stands at the present until it is moved.
    public init(present: Instant) {
        self.present = present
        moment = Mutex(present)
    }

    /// What this clock shows, with the system's random source.
    public var ambient: Ambient {
        Ambient(now: { [self] in moment.withLock { $0 } }, random: Ambient.system.random)
    }

    /// Sets the clock, to the present where `target` lies after it.
    func set(_ target: Instant) {
        let present = present
        moment.withLock { $0 = min(target, present) }
    }

    /// Moves the clock on.
    func advance(minutes: Int) {
        let present = present
        moment.withLock { $0 = min($0.adding(minutes: minutes), present) }
    }
}
