public import AnjuCore
public import AnjuDomain

/// What somebody typed of people who came to stay at a place, all of one time and by one party's duty.
public struct StayDraft: Hashable, Sendable {
    /// One of the people.
    public struct Guest: Hashable, Sendable {
        /// Raw text by item key.
        public var typed: [String: String]
        /// Items that were read from a document rather than typed.
        public var fromDocument: Set<String>
        /// The room or bed within the place; empty: the place itself.
        public var bed: String
        /// Somebody looked: it is nobody who is on file under the same name and birth date.
        public var isAnother: Bool

        public init(
            _ typed: [String: String], fromDocument: Set<String> = [], bed: String = "", isAnother: Bool = false
        ) {
            (self.typed, self.fromDocument, self.bed, self.isAnother) = (typed, fromDocument, bed, isAnother)
        }

        /// Whether nothing was typed at all.
        public var isEmpty: Bool { typed.values.allSatisfy { $0.allSatisfy(\.isWhitespace) } }
    }

    public var place: ID<Dwelling>
    /// A ``StayKind``.
    public var kind: String
    /// When they came, as it was typed.
    public var from: String
    /// When they mean to leave; may be empty.
    public var planned: String
    /// Key of the party whose duty it is.
    public var party: String
    /// Keys of the circumstances that are true of the place.
    public var said: Set<String>
    /// Key of the exemption that holds; empty where none does.
    public var exemption: String
    /// A ``LateReason``; empty where it is in time.
    public var lateReason: String
    /// Somebody looked: more people stay there than it is meant for.
    public var isOverfull: Bool
    public var guests: [Guest]
    /// Code of the list `collection_channel`.
    public var channel: String
    public var language: LanguageTag
    /// What was declared at the door and is registered by this.
    public var declaration: ID<Declaration>?
    /// Makes the same request have one effect, however often it is sent.
    public var key: String?

    public init(
        at place: ID<Dwelling>, kind: String, from: String, planned: String = "", party: String,
        said: Set<String> = [], exemption: String = "", lateReason: String = "", isOverfull: Bool = false,
        guests: [Guest], channel: String = "01", language: LanguageTag = .chinese, key: String? = nil
    ) {
        (self.place, self.kind, self.from, self.planned) = (place, kind, from, planned)
        (self.party, self.said, self.exemption, self.lateReason) = (party, said, exemption, lateReason)
        (self.isOverfull, self.guests, self.channel) = (isOverfull, guests, channel)
        (self.language, self.key) = (language, key)
    }

    /// Everything it says, so that the same key with anything else is told from the same request.
    var fingerprint: String {
        let people = guests.flatMap { guest in
            guest.typed.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
                + [guest.bed, "\(guest.isAnother)"] + guest.fromDocument.sorted()
        }
        let head = [
            place.rawValue, kind, from, planned, party, exemption, lateReason, "\(isOverfull)", channel,
            declaration?.rawValue ?? "",
        ]
        return (head + said.sorted() + people).map { "\($0.utf8.count):\($0)" }.joined()
    }
}
