public import AnjuCore

/// How a time limit of a case stands at a moment.
public struct ClockReading: Hashable, Sendable {
    /// Whether a limit runs, stands, was met, missed, or is over with what it was for.
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
        /// Ended then without being met: its step was left out or refused, or the case ended.
        case lapsed(at: Instant)
        /// The pack does not know its length.
        case unknown
    }

    public var clock: Clock
    public var standing: Standing
    public var startedAt: Instant?
    /// The last moment; `nil` where it has not started, its length is not known, or it has no date.
    public var due: Instant?
    public var basis: String
    /// Its last day was counted in a year whose holidays are not decreed yet, or not known to the pack: it may move.
    public var isProvisional = false

    public init(clock: Clock, standing: Standing, startedAt: Instant?, due: Instant?, basis: String) {
        (self.clock, self.standing, self.startedAt) = (clock, standing, startedAt)
        (self.due, self.basis) = (due, basis)
    }
}
