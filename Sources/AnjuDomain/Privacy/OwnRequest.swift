public import AnjuCore

/// What a person asked for about the data held on them, and what became of it.
public struct OwnRequest: Hashable, Sendable, Identified {
    public static let idPrefix = "req"

    /// The words, which are sealed where they are kept.
    public struct Content: Hashable, Sendable, Codable {
        /// A correction: what the item should say, in canonical text.
        public var wished: String
        public var reason: String

        public init(wished: String = "", reason: String = "") { (self.wished, self.reason) = (wished, reason) }
    }

    public var id: ID<OwnRequest>
    public var person: ID<Person>
    /// Key of the pack's right.
    public var entitlement: String
    public var kind: RequestKind
    /// The item with the subject that it describes, as ``topic(of:about:)`` joins them; the key of a group; the request
    /// appealed against; the look that is to be explained; or empty.
    public var topic: String
    public var content: Content
    public var receivedAt: Instant
    /// `nil` where the pack sets no time.
    public var dueAt: Instant?
    public var withdrawnAt: Instant?
    public var decision: RequestDecision?

    public init(
        id: ID<OwnRequest>, person: ID<Person>, entitlement: String, kind: RequestKind, topic: String,
        content: Content, receivedAt: Instant, dueAt: Instant?, withdrawnAt: Instant? = nil,
        decision: RequestDecision? = nil
    ) {
        (self.id, self.person, self.entitlement, self.kind) = (id, person, entitlement, kind)
        (self.topic, self.content, self.receivedAt, self.dueAt) = (topic, content, receivedAt, dueAt)
        (self.withdrawnAt, self.decision) = (withdrawnAt, decision)
    }

    /// Names an item of one subject.
    public static func topic(of item: String, about subject: String) -> String { item + "." + subject }

    /// Key of the item that it is about, and the subject; empty for others.
    public var about: (item: String, subject: String) {
        guard kind.isAboutItem, let dot = topic.firstIndex(of: ".") else { return ("", "") }
        return (String(topic[..<dot]), String(topic[topic.index(after: dot)...]))
    }

    /// Nobody has decided it and nobody took it back.
    public var isOpen: Bool { decision == nil && withdrawnAt == nil }

    /// Open past its last moment.
    public func isLate(at now: Instant) -> Bool { isOpen && (dueAt.map { $0 < now } ?? false) }
}
