/// What a check at a place compares of a registration, fixed before anybody looks.
///
/// It is compared with the document or with what the person says; a field whose document has no value counts as right.
public enum ComparedField: String, Hashable, Sendable, CaseIterable {
    case name
    case birth
    case sex
    case nationality
    case number
    /// The day on which the stay began.
    case since
    /// The unit, the room or the bed.
    case place
}
