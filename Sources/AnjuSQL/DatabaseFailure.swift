/// What an engine refuses, in the terms that both share.
///
/// The query says which problem it means. A statement that fails dooms its transaction on both engines: nothing further runs
/// in it and it is undone, so a body that catches one of these throws it on, or a problem in its place.
public enum DatabaseFailure: Error, Hashable, Sendable {
    /// A unique index or primary key; the index's name, or the columns where the engine gives no name.
    case uniqueViolation(String)
    case foreignKeyViolation(String)
    /// A CHECK, NOT NULL (`table.column`), or a trigger that refused (its words).
    case checkViolation(String)
    /// The disk is full: nothing was written, and trying again helps once there is room.
    case full(String)
    /// A disk that fails, connection lost, too many lost races: trying again may help.
    ///
    /// Nothing was written, unless the connection broke while it committed; the words then say so. A caller that cannot bear
    /// a second write carries an idempotency key.
    case unavailable(String)
    /// Anything else: a defect. SQLSTATE or extended result code, and the engine's words without any value.
    case other(code: String, String)

    /// Neither engine's text can hold U+0000 whole; both refuse it with PostgreSQL's code.
    package static let textWithNUL = DatabaseFailure.other(code: "22021", "a text holds U+0000")
    /// The three types hold no fractions; what an engine computes as one is cast to text or to a whole number.
    package static let fraction = DatabaseFailure.other(code: "fraction", "a column is a fraction")
}
