public import AnjuCore
public import AnjuDomain

/// What somebody typed of people who began to work at one employer.
public struct HireDraft: Hashable, Sendable {
    /// One of the people.
    public struct Hire: Hashable, Sendable {
        /// Who it is, as at a check-in; beds are of no matter here.
        public var guest: StayDraft.Guest
        /// The first day of work, as it was typed; empty: that of all.
        public var start: String
        public var jobTitle: String
        /// The person said to have left where they worked before.
        public var isMoved: Bool

        public init(_ guest: StayDraft.Guest, start: String = "", jobTitle: String = "", isMoved: Bool = false) {
            (self.guest, self.start, self.jobTitle, self.isMoved) = (guest, start, jobTitle, isMoved)
        }

        /// Whether nothing was typed of who it is.
        public var isEmpty: Bool { guest.isEmpty }
    }

    public var organisation: ID<Organisation>
    /// The first day of work of those who have none of their own, as it was typed.
    public var start: String
    /// Key of the exemption that holds; empty where none does.
    public var exemption: String
    /// A ``LateReason``; empty where it is in time.
    public var lateReason: String
    public var hires: [Hire]
    /// Code of the list `collection_channel`.
    public var channel: String
    public var language: LanguageTag
    /// Makes the same request have one effect, however often it is sent.
    public var key: String?

    public init(
        at organisation: ID<Organisation>, start: String, exemption: String = "", lateReason: String = "",
        hires: [Hire], channel: String = "01", language: LanguageTag = .chinese, key: String? = nil
    ) {
        (self.organisation, self.start, self.exemption) = (organisation, start, exemption)
        (self.lateReason, self.hires, self.channel) = (lateReason, hires, channel)
        (self.language, self.key) = (language, key)
    }

    /// Everything it says, so that the same key with anything else is told from the same request.
    var fingerprint: String {
        let people = hires.flatMap { hire in
            hire.guest.typed.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
                + [hire.start, hire.jobTitle, "\(hire.isMoved)", "\(hire.guest.isAnother)"]
                + hire.guest.fromDocument.sorted()
        }
        return RosterRequest.fingerprint([organisation.rawValue, start, exemption, lateReason, channel] + people)
    }
}
