/// What a database holds of an import drill, as `Tests/Oracles/import_stored.py` reads it.
public struct ImportDrillStored: Codable, Sendable {
    /// A run as it stands.
    public struct Run: Codable, Sendable {
        public var id, state: String
        public var rows, reached, written: Int

        /// Whether the work that leads to a state is under way.
        func hasBegun(towards state: String) -> Bool {
            state == "waiting" ? self.state == "running" : self.state == "releasing"
        }

        /// How far it has come.
        func done(towards state: String) -> Int { state == "waiting" ? reached : written }
    }

    /// Of the whole database; `nil` where only the runs were asked for.
    public struct Counts: Codable, Sendable {
        public var people, claims, numbers, documents, submissions, subjects, names, profiles: Int
        /// Rows that have an outcome, those that were to be written, and those that were.
        public var judged, sound, written: Int
        /// People whom an entry about a written chunk tells of, and how often they are told of.
        public var told, tellings: Int
    }

    /// In the order in which they came.
    public var runs: [Run]
    public var counts: Counts?
    /// What the engine's own examination finds; empty where the files are sound.
    public var damage: [String]
}
