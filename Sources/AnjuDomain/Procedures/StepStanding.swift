public import AnjuCore

/// How a step of a case stands.
public struct StepStanding: Hashable, Sendable {
    /// Where a step is in its life.
    public enum State: Hashable, Sendable {
        /// A step before it is not done.
        case ahead
        case open
        /// Held with a reason.
        case waiting(ground: String, note: String)
        /// Told once what to mend; open until the reply.
        case returned([ReturnReason])
        case done
        /// Left out: optional, or its condition does not hold.
        case skipped
        case refused(ground: String, fact: String)
    }

    public var state: State
    /// When it last opened.
    public var openedAt: Instant?
    /// When its present state began.
    public var since: Instant?
    /// Who has taken it on, and by whom it was ended.
    public var account: String?
    public var endedBy: Actor?

    public init(state: State = .ahead) { self.state = state }

    /// Whether what comes after it may open.
    public var isDone: Bool { state == .done || state == .skipped }

    /// Somebody has to do something about it.
    public var isOpen: Bool {
        switch state {
        case .open, .waiting, .returned: true
        case .ahead, .done, .skipped, .refused: false
        }
    }
}
