/// How an appeal against a check ended.
public enum CheckAppealOutcome: String, Hashable, Sendable, Codable, CaseIterable {
    case upheld, lifted
}
