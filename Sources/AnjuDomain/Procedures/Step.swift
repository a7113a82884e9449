public import AnjuCore

/// One step of a procedure's graph.
public struct Step: Hashable, Sendable {
    public var key: String
    public var title: LocalizedText
    /// Source and article that the step itself rests on; empty where the pack says none.
    public var law = ""
    /// Key of its phase.
    public var phase: String
    /// Department or party that does it.
    public var actor: String
    /// Who may do it instead.
    public var alternates: [String]
    /// Who takes part.
    public var with: [String]
    /// Who must be there in person.
    public var present: [String]
    /// Steps that must be done before it opens.
    public var after: [String]
    /// The step is left out where this does not hold.
    public var when: Condition?
    /// Forms filled here.
    public var captures: [String]
    /// Forms filled again here, as new submissions.
    public var updates: [String]
    /// Forms that must be held about the applicant: what none of them says is asked here, and nothing else of them.
    public var onFile: [String] = []
    /// Items that get their value here from the office or the program.
    public var assigns: [String]
    public var completesWhen: Condition?
    public var asks: [Question]
    public var outcomes: Outcomes
    /// The earlier step that opens again on a return.
    public var returnsTo: String?
    /// Procedure that the step opens a case of.
    public var opens: String?
    public var isOptional: Bool
    /// Comes after the result; does not keep the case open.
    public var isLater: Bool
    /// A later case on the same subject may begin here.
    public var isEntry: Bool
    public var clock: Clock?

    /// A step that captures, asks and assigns nothing yet.
    public init(key: String, title: LocalizedText, phase: String, actor: String, after: [String]) {
        (self.key, self.title, self.phase, self.actor, self.after) = (key, title, phase, actor, after)
        (alternates, with, present, captures, updates) = ([], [], [], [], [])
        (assigns, asks, outcomes) = ([], [], Outcomes())
        (isOptional, isLater, isEntry) = (false, false, false)
    }

    /// Forms filled here: first, again, or because they are not held yet.
    public var formsFilled: [String] { captures + updates + onFile }

    /// Whether it follows the result: a return or a refusal there ends or holds that step alone, and the result stays.
    public var isFollowUp: Bool { isLater || phase == "follow" }
}
