/// What a written row changed: enough to take it back, and to see whether anything was built upon it since.
public struct RowTrace: Hashable, Sendable, Codable {
    /// A profile as the row left it.
    public struct Written: Hashable, Sendable, Codable {
        public var subject: String
        public var kind: String
        /// What stood there before; `nil` where nothing did.
        public var before: [String: ProfileEntry]?
        /// How often it had been written when the row had been.
        public var version: Int

        public init(subject: String, kind: String, before: [String: ProfileEntry]?, version: Int) {
            (self.subject, self.kind, self.before, self.version) = (subject, kind, before, version)
        }
    }

    /// A document that came with the row.
    public struct AddedDocument: Hashable, Sendable, Codable {
        public var id: String
        /// Blind index of the number, where the document claimed it.
        public var claim: String?

        public init(id: String, claim: String?) { (self.id, self.claim) = (id, claim) }
    }

    /// How many people a place was meant for.
    public struct HeldCapacity: Hashable, Sendable, Codable {
        public var place: String
        public var before: Int?
        /// How often the place had been written when the row had been.
        public var version: Int

        public init(place: String, before: Int?, version: Int) {
            (self.place, self.before, self.version) = (place, before, version)
        }
    }

    /// Whether the subject came with the row.
    public var isNew: Bool
    public var profiles: [Written] = []
    public var documents: [AddedDocument] = []
    public var conflicts: [String] = []
    /// Places that came with the row, the outermost first.
    public var places: [String] = []

    /// How many people a known place was meant for before.
    public var capacity: HeldCapacity?
    /// What an organisation was called before.
    public var name: String?

    public init(isNew: Bool) { self.isNew = isNew }
}
