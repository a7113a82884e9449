import Foundation

/// What a database holds of a drill, as `Tests/Oracles/drill_stored.py` reads it.
public struct DrillStored: Codable, Sendable {
    /// A person with one of their cases, and how much hangs on it.
    public struct Effect: Codable, Hashable, Sendable {
        /// The person's name, which names the write.
        public var name: String
        /// The case's identifier; empty where the person has none.
        public var id: String
        /// The case's printed number.
        public var number: String
        /// What must be the same for every whole effect: submissions, subjects, claims, documents, entries of the ledger.
        public var parts: [String: Int]
        /// Accepted actions, and the version that counts them.
        public var actions: Int
        public var version: Int
    }

    /// A remembered request.
    public struct Key: Codable, Hashable, Sendable {
        public var key: String
        /// The case that it made.
        public var resource: String
    }

    /// The ledger's counts.
    public struct Ledger: Codable, Hashable, Sendable {
        public var entries: Int
        /// Without a place in the order yet.
        public var pending: Int
        /// With one.
        public var placed: Int
        /// The last place; as many as are placed where there is no gap.
        public var lastPlace: Int
        /// Entries that are neither pending nor placed, or both.
        public var adrift: Int
    }

    public var effects: [Effect]
    public var keys: [Key]
    public var ledger: Ledger
    /// What the series of case numbers gives next.
    public var nextSerial: Int
    /// Whether serials are taken ahead in blocks, so that the series of a process that was killed has gaps.
    public var takesAhead: Bool
    /// What the engine's own examination finds; empty where the files are sound.
    public var damage: [String]

    /// Reads a file of SQLite with Python's own library.
    public init(sqlite path: String) async throws { try await self.init("sqlite", path) }

    /// Reads a database of PostgreSQL with `psql`.
    public init(postgres connection: String) async throws { try await self.init("postgres", connection) }

    private init(_ engine: String, _ place: String) async throws {
        let said = try await Oracle.run("drill_stored.py", [engine, place])
        self = try JSONDecoder().decode(Self.self, from: Data(said.utf8))
    }
}
