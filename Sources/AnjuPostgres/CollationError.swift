#if Postgres
/// The database does not compare text by its UTF-8 bytes, as SQLite does.
public struct CollationError: Error, Hashable, Sendable, CustomStringConvertible {
    public let collation: String
    public let encoding: String

    public var description: String {
        "the database has LC_COLLATE \(collation) and encoding \(encoding); make it with "
            + "CREATE DATABASE … TEMPLATE template0 LC_COLLATE 'C' LC_CTYPE 'C' ENCODING 'UTF8'"
    }
}
#endif
