/// In what respect something is missing, the nearest to a permission first.
public enum AccessAxis: String, Hashable, Sendable, CaseIterable {
    /// Somebody protected it.
    case block
    /// The permission has not begun, or is over.
    case time
    /// The agreement that it rests on does not carry it.
    case agreement
    /// The group is not among those shown.
    case group
    /// Something else may be done.
    case action
    /// It is for another purpose.
    case purpose
    /// The record lies elsewhere.
    case unit
    /// It is another role's.
    case role
}
