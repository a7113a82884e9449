/// Something that the audit may find: there has to be none.
enum CanaryFinding: String, CaseIterable, Sendable {
    /// A value left and no entry of that moment names its person and its group.
    case leftWithoutEntry = "left without entry"
    /// An entry names a group of a person of which nothing left.
    case entryWithoutDisclosure = "entries without disclosure"
    /// A value left that is blocked of its person, to somebody who did not open it.
    case pastBlock = "past a block"
}
