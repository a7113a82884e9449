/// What an engine refuses, in the terms that both share.
///
/// The query says which problem it means.
public enum DatabaseFailure: Error, Hashable, Sendable {
    /// A unique index or primary key; the index's name, or the columns where the engine gives no name.
    case uniqueViolation(String)
    case foreignKeyViolation(String)
    /// A CHECK or NOT NULL.
    case checkViolation(String)
    /// Disk full, connection lost, too many lost races: nothing was written, trying again may help.
    case unavailable(String)
    /// Anything else: a defect. SQLSTATE or extended result code, and the engine's words without any value.
    case other(code: String, String)
}
