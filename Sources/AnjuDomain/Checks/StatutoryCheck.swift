public import AnjuCore

/// One yes-or-no question to the competent authority, for one step of one case.
///
/// What it is about stands here and never changes; what was done with it are its ``CheckAction``s.
public struct StatutoryCheck: Hashable, Sendable, Identified {
    public static let idPrefix = "chk"

    public var id: ID<StatutoryCheck>
    public var caseID: ID<Case>
    /// Key of the step that asks.
    public var step: String
    /// Key of the question.
    public var question: String
    /// Department that answers.
    public var authority: String
    /// Key of the pack's ground.
    public var ground: String
    /// The document with which the authority ordered or allowed the question.
    public var decision: Decision
    /// Beyond which it never acts: the maximum of its ground, counted from the proposal.
    public var latest: Instant
    /// Until when notice may be deferred at most; `nil` where the law lets nobody defer it.
    public var deferrable: Instant?

    /// A decision by its number, and by the hash of the document that says it.
    public struct Decision: Hashable, Sendable, Codable {
        public var number: String
        /// SHA-256 of the document, sixty-four hexadecimal digits in lower case.
        public var hash: String

        public init(number: String, hash: String) { (self.number, self.hash) = (number, hash) }

        /// What is missing or malformed, by field.
        public var violations: [Violation] {
            var found: [Violation] = []
            if WrittenReason(number).isEmpty { found.append(Violation("decision-number", "input.required")) }
            if hash.isEmpty {
                found.append(Violation("decision-hash", "input.required"))
            } else if hash.utf8.count != 64 || !hash.utf8.allSatisfy({ "0123456789abcdef".utf8.contains($0) }) {
                found.append(Violation("decision-hash", "check.hash"))
            }
            return found
        }
    }

    public init(
        id: ID<StatutoryCheck>, caseID: ID<Case>, step: String, question: String, authority: String, ground: String,
        decision: Decision, latest: Instant, deferrable: Instant? = nil
    ) {
        (self.id, self.caseID, self.step, self.question) = (id, caseID, step, question)
        (self.authority, self.ground, self.decision) = (authority, ground, decision)
        (self.latest, self.deferrable) = (latest, deferrable)
    }
}
