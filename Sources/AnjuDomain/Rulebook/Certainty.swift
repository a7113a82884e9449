/// How sure a fact of a pack is.
///
/// Only `verified` was read in the text of the law itself; `account` is a published account of a service.
public enum Certainty: String, Hashable, Sendable, CaseIterable {
    case verified, press, account, local, assumption, proposal
    case generalKnowledge = "general_knowledge"
}
