/// How far a database is, compared with the program.
public enum SchemaState: Hashable, Sendable {
    /// Every migration is applied, and no other.
    case current
    /// These are still to be applied.
    case behind([String])
    /// One newer migration is applied, made so that this program still works on it.
    case ahead(String)
}
