public import AnjuCore

/// What a case's actions add up to.
public struct CaseState: Hashable, Sendable {
    public internal(set) var status: CaseStatus = .draft
    /// By step key.
    public internal(set) var steps: [String: StepStanding] = [:]
    /// What was had of each paper, by paper id.
    public internal(set) var papers: [String: (how: PaperStanding.How, at: Instant)] = [:]
    /// By fact key.
    public internal(set) var facts: [String: String] = [:]
    /// Moments of events that were recorded, by event key.
    public internal(set) var events: [String: Instant] = [:]
    /// Answers by `step/question`.
    public internal(set) var answers: [String: String] = [:]
    /// Submissions by form, the newest last.
    public internal(set) var submissions: [String: [String]] = [:]
    /// When each step was completed.
    public internal(set) var completions: [String: Instant] = [:]
    /// When each step was first completed, whatever opened it again: what a clock started by it goes by.
    public internal(set) var firstCompletions: [String: Instant] = [:]
    /// Stretches in which a step was held, with whether the office's clocks stopped; an open one has no end.
    public internal(set) var stops: [Stop] = []
    /// Clocks that were extended, with the reason.
    public internal(set) var extensions: [String: String] = [:]
    /// Steps that begin after the result and were asked for.
    public internal(set) var laterSteps: Set<String> = []
    /// Subjects that were named in a step and stand in the file once it is filled in, by step and kind.
    public internal(set) var named: [String: [String: String]] = [:]
    /// Forms that a step has filled since it last began.
    public internal(set) var filledAnew: [String: Set<String>] = [:]
    /// Items for whose sake a later step sent the case back, by the step that asks for them.
    public internal(set) var reopened: [String: Set<String>] = [:]
    public internal(set) var referrals: [Referral] = []
    public internal(set) var openedAt: Instant?
    public internal(set) var endedAt: Instant?
    public internal(set) var toldOnceAt: Instant?
    public internal(set) var permit: String?
    /// Key of the office that the case was last handed over to; `nil` where it is still with those it began at.
    public internal(set) var office: String?
    /// Code of the ground when refused.
    public internal(set) var refusal: (step: String, ground: String, fact: String)?
    /// Actions folded.
    public internal(set) var version = 0

    /// A stretch of holding.
    public struct Stop: Hashable, Sendable {
        public var step: String
        public var ground: String
        public var from: Instant
        public var to: Instant?
        public var stopsClock: Bool
    }

    public init() {}

    /// How a step stands; one that the procedure does not have lies ahead for ever.
    public func step(_ key: String) -> StepStanding { steps[key] ?? StepStanding() }

    public static func == (left: CaseState, right: CaseState) -> Bool {
        left.status == right.status && left.steps == right.steps && left.facts == right.facts
            && left.events == right.events && left.answers == right.answers && left.submissions == right.submissions
            && left.completions == right.completions && left.stops == right.stops && left.version == right.version
            && left.named == right.named && left.reopened == right.reopened
            && left.papers.mapValues(\.how) == right.papers.mapValues(\.how) && left.permit == right.permit
            && left.office == right.office
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(version)
        hasher.combine(status)
    }
}
