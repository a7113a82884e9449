/// A condition on items of the file and facts of the procedure.
///
/// A missing value makes a leaf false.
public indirect enum Condition: Hashable, Sendable {
    case all([Condition])
    case any([Condition])
    case not(Condition)
    case item(key: String, Operation)
    case fact(key: String, Operation)

    /// What a leaf asks of its value.
    public enum Operation: Hashable, Sendable {
        case eq(String)
        case ne(String)
        case isIn([String])
        case notIn([String])
        case containsAny([String])
        case present
        case absent
        case ageBelow(Int)
        case ageFrom(Int)
        case monthsBeforeFrom(Int)
        case monthsAheadFrom(Int)
        case monthsAheadBelow(Int)
        case notPast
    }
}
