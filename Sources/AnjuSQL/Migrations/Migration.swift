/// One step of the schema: forward only, and never edited once it was published.
public struct Migration: Hashable, Sendable {
    /// Sorts after every earlier one's, such as `0002-stays`.
    public let name: String
    /// The whole text for each engine, as one or more statements that end in semicolons.
    private let texts: [SQLDialect: String]

    /// A migration whose text both engines understand.
    public init(name: String, sql: String) {
        self.init(name: name, sqlite: sql, postgres: sql)
    }

    public init(name: String, sqlite: String, postgres: String) {
        self.name = name
        texts = [.sqlite: sqlite, .postgres: postgres]
    }

    /// What this engine runs; its checksum is taken of this text.
    public func text(for dialect: SQLDialect) -> String { texts[dialect, default: ""] }
}
