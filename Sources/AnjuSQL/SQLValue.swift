/// A value as both engines hold it: `TEXT`, `BIGINT`, `BLOB`/`BYTEA`, or nothing.
public enum SQLValue: Hashable, Sendable {
    case null
    case integer(Int64)
    case text(String)
    case blob([UInt8])
}
