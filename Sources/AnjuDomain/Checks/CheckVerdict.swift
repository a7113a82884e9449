/// What people found who held a record beside the person's own papers.
public enum CheckVerdict: String, Hashable, Sendable, Codable, CaseIterable {
    case same
    case notSame = "not_same"
    /// It cannot be told from what is there; the authority is asked by telephone, and nothing follows meanwhile.
    case unsure
}
