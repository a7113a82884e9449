public import AnjuCore

/// A kind of a person's data that is kept and not used, by a request that was granted.
public struct OwnRestriction: Hashable, Sendable {
    /// How one ended before its time.
    public struct Ending: Hashable, Sendable {
        /// Whose hand ended it.
        public enum Hand: String, Hashable, Sendable, CaseIterable {
            case person = "by_person"
            case official = "by_official"
        }

        public var hand: Hand
        /// Why, as the person is told; empty where the person did it.
        public var reason: String

        public init(_ hand: Hand, reason: String = "") { (self.hand, self.reason) = (hand, reason) }
    }

    /// That an official asked to end it; another one does.
    public struct Asking: Hashable, Sendable {
        /// Account of who asked.
        public var by: String
        public var at: Instant
        /// Why, as the person will be told; empty where it was not opened.
        public var reason: String

        public init(by: String, at: Instant, reason: String = "") { (self.by, self.at, self.reason) = (by, at, reason) }

        /// Whether another one may do it still.
        public func holds(at now: Instant) -> Bool { SecondHand.holds(askedAt: at, at: now) }
    }

    public var person: ID<Person>
    public var request: ID<OwnRequest>
    /// Key of the item group.
    public var group: String
    public var from: Instant
    /// `nil` until somebody ends it.
    public var until: Instant?
    public var law: String
    public var ending: Ending?
    /// `nil` where no official asked to end it.
    public var asking: Asking?

    public init(
        person: ID<Person>, request: ID<OwnRequest>, group: String, from: Instant, until: Instant?, law: String,
        ending: Ending? = nil
    ) {
        (self.person, self.request, self.group) = (person, request, group)
        (self.from, self.until, self.law, self.ending) = (from, until, law, ending)
    }

    /// Whether it holds at a moment: by comparison when it is read, whatever job has run.
    public func holds(at now: Instant) -> Bool { from <= now && (until.map { now < $0 } ?? true) }

    /// What it means for who may: the group is shown for no purpose but those that pass it.
    ///
    /// An emergency opens it, as what is protected: the life of the person goes before.
    public func block(passing: Set<String>) -> Block? {
        let token = request.rawValue.dropFirst(OwnRequest.idPrefix.count)
        return ID<Block>(Block.idPrefix + token).map { id in
            Block(
                id: id, record: person.rawValue, groups: [group], level: .protected, from: from, until: until,
                passing: passing)
        }
    }
}
