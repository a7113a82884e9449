public import AnjuCore

/// How a time limit of a case stands at a moment.
public struct ClockReading: Hashable, Sendable {
    /// Whether a limit runs, stands, was met or missed.
    public enum Standing: Hashable, Sendable {
        /// Its event has not come.
        case notStarted
        case running
        /// Held since then, with the ground.
        case stopped(since: Instant, ground: String)
        /// Met in time.
        case kept(at: Instant)
        /// Met too late.
        case late(at: Instant)
        case overdue
        /// The pack does not know its length.
        case unknown
    }

    public var clock: Clock
    public var standing: Standing
    public var startedAt: Instant?
    /// The last moment; `nil` where it has not started, its length is not known, or it has no date.
    public var due: Instant?
    public var basis: String

    public init(clock: Clock, standing: Standing, startedAt: Instant?, due: Instant?, basis: String) {
        (self.clock, self.standing, self.startedAt) = (clock, standing, startedAt)
        (self.due, self.basis) = (due, basis)
    }
}
