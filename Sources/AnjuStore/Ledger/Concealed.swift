public import AnjuCore
public import AnjuDomain

/// A refusal that tells nothing of what is there: the asker is answered as if nothing were, the ledger says what was asked for.
public struct Concealed: Error, Sendable {
    /// What the asker is told: the same as of something that does not exist.
    public let problem: Problem
    /// What was asked for.
    let subject: String
    let people: [ID<Person>]
    let caseID: ID<Case>?

    public init(_ problem: Problem, on subject: String, of people: [ID<Person>], in caseID: ID<Case>? = nil) {
        (self.problem, self.subject, self.people, self.caseID) = (problem, subject, people, caseID)
    }
}
