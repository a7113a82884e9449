/// How sure a fact of a pack is.
///
/// Only `verified` was read in the text of the law itself.
public enum Certainty: String, Hashable, Sendable, CaseIterable {
    case verified, press, account, seed, local, assumption, proposal
    case generalKnowledge = "general_knowledge"
}
