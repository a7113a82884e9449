public import AnjuCore

/// A question to another department or authority, about one case.
public struct Question: Hashable, Sendable {
    /// Who is asked, and how much may be asked.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// One fact from the department that holds it.
        case departmentAnswer = "department_answer"
        /// A yes-or-no question to the competent authority, with two officers.
        case statutoryCheck = "statutory_check"
    }

    public var key: String
    public var kind: Kind
    /// Department that answers.
    public var of: String
    public var text: LocalizedText
    public var answers: [String]
    /// The answer that speaks for the person and stands in for the paper; a register that knows the fact gives it.
    public var favourable: String?
    /// Items that take the answer.
    public var fills: [String]
    /// Paper asked for when no answer comes.
    public var elsePaper: String?
    public var when: Condition?
    /// Only when the applicant asks for it.
    public var atRequest: Bool
    public var law: String

    public init(
        key: String, kind: Kind, of: String, text: LocalizedText, answers: [String], fills: [String] = [],
        elsePaper: String? = nil, when: Condition? = nil, atRequest: Bool = false, law: String
    ) {
        (self.key, self.kind, self.of, self.text) = (key, kind, of, text)
        (self.answers, self.fills, self.elsePaper) = (answers, fills, elsePaper)
        (self.when, self.atRequest, self.law) = (when, atRequest, law)
    }
}
