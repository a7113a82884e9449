public import AnjuCore

/// One procedure, as data: its steps, papers, clocks, fees and outputs.
public struct Procedure: Hashable, Sendable {
    /// Such as `P01`.
    public var id: String
    public var key: String
    public var title: LocalizedText
    public var audience: LocalizedText?
    /// Department that answers for the whole.
    public var lead: String
    public var others: [String]
    /// Who stands in each part of the case: `applicant`, `guarantor`, `agent`.
    public var parties: [String: String]
    public var legalBasis: [LegalReference]
    public var certainty: Certainty
    /// Codes of the channels it may be begun through.
    public var channels: [String]
    public var forms: [String]
    public var optionalForms: Set<String>
    /// Forms shown from the profile and not captured here.
    public var prefilled: Set<String>
    /// Forms that must be held about the applicant.
    public var onFile: OnFile?
    public var carries: [Carry]
    public var facts: [Fact]
    public var eligibility: Eligibility?
    public var agents: Condition?
    public var papers: [Paper]
    public var steps: [Step]
    public var clocks: [Clock]
    public var outputs: [Output]
    public var fees: [FeeDue]
    public var checks: [Check]
    public var refusal: LocalizedText?
    /// Key of the remedy against a refusal.
    public var remedy: String

    public init(id: String, key: String, title: LocalizedText, lead: String, certainty: Certainty, remedy: String) {
        (self.id, self.key, self.title, self.lead) = (id, key, title, lead)
        (self.certainty, self.remedy) = (certainty, remedy)
        (others, parties, legalBasis, channels, forms) = ([], [:], [], [], [])
        (optionalForms, prefilled, carries, facts, papers) = ([], [], [], [], [])
        (steps, clocks, outputs, fees, checks) = ([], [], [], [], [])
    }

    /// The step with this key.
    public func step(_ key: String) -> Step? { steps.first { $0.key == key } }
    /// The paper with this identifier.
    public func paper(_ id: String) -> Paper? { papers.first { $0.id == id } }

    /// Every department and party that takes part, the lead first.
    public var participants: [String] { [lead] + others }
}
