/// The schema and the program do not fit.
public enum MigrationError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A migration that was applied reads differently now.
    case edited(String)
    /// A migration that sorts before one already applied: forward only.
    case outOfOrder(String, applied: String)
    /// The database is more than one migration ahead of this program.
    case tooFarAhead([String])
    /// The program's own list is not in strictly ascending order.
    case unsorted(String)

    public var description: String {
        switch self {
        case .edited(let name):
            "migration \(name) was edited after it was applied; undo the edit and write a new migration"
        case .outOfOrder(let name, let applied):
            "migration \(name) sorts before \(applied), which is applied already; rename it so that it sorts last"
        case .tooFarAhead(let names):
            "the database is \(names.count) migrations ahead of this program (\(names.joined(separator: ", "))); at most "
                + "one is allowed: install the newer program"
        case .unsorted(let name):
            "migration \(name) does not sort after the one before it"
        }
    }
}
