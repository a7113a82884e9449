public import AnjuCore

/// One line of the answer to "why": what was done, by whom, when, and the article it rests on.
public struct ExplainLine: Hashable, Sendable {
    public var action: ID<CaseAction>
    public var at: Instant
    public var actor: Actor
    /// Key of the sentence, such as `explain.completed`.
    public var sentence: String
    /// The step, paper, ground or other thing the sentence is about, by kind and key.
    public var about: [String: String]
    /// Source and article; never empty.
    public var law: String

    public init(
        action: ID<CaseAction>, at: Instant, actor: Actor, sentence: String, about: [String: String], law: String
    ) {
        (self.action, self.at, self.actor) = (action, at, actor)
        (self.sentence, self.about, self.law) = (sentence, about, law)
    }
}
