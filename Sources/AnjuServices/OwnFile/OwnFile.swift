public import AnjuCore
public import AnjuDomain

/// Everything that is held about one person, as that person reads it.
public struct OwnFile: Sendable {
    /// One value, with where it came from and how long it stays.
    public struct Held: Sendable {
        public var item: Item
        /// What it describes, such as a stay.
        public var subject: String
        public var entry: ProfileEntry
        /// Form by which it came in; `nil` for what was given without one.
        public var form: String?
        /// Source and article under which it was asked.
        public var law: String
        public var kept: Kept
        /// Departments outside whose steps nobody sees it; empty where roles decide.
        public var shownTo: Set<String>
        /// Whether it must be filled on a form that was filed: then the law keeps it.
        public var isMandatory: Bool
        /// Whether it describes a place or a firm that others have a part in: it is not put right by one person's request.
        public var isShared: Bool
    }

    /// Somebody for whom the person may act.
    public struct Ward: Sendable {
        public var guardianship: Guardianship
        public var person: PersonRecord
    }

    /// How long something stays.
    public struct Kept: Hashable, Sendable {
        /// `nil` where the pack has no row for it.
        public var retention: Retention?
        /// The last day, where what starts the time has happened.
        public var until: CalendarDate?

        public init(retention: Retention?, until: CalendarDate?) {
            (self.retention, self.until) = (retention, until)
        }
    }

    /// A case of the person.
    public struct CaseLine: Sendable {
        public var record: CaseRecord
        public var title: LocalizedText
    }

    /// A picture of one of the person's cases.
    public struct Picture: Sendable {
        public var image: CaseImage
        public var title: LocalizedText
        public var caseNumber: String
        public var kept: Kept
    }

    /// A form as it was filed.
    public struct Filed: Sendable {
        public var submission: Submission
        public var title: LocalizedText
    }

    public var person: PersonRecord
    /// In the dictionary's order; a group has at least one value.
    public var groups: [(group: ItemGroup, held: [Held])]
    public var filed: [Filed]
    public var cases: [CaseLine]
    public var permits: [Permit]
    public var pictures: [Picture]
    public var requests: [OwnRequest]
    /// What is kept and not used now.
    public var restrictions: [OwnRestriction]
    /// What was, and is used again.
    public var lifted: [OwnRestriction]
    /// Who may act for the person now.
    public var guardians: [Guardianship]
    public var sheet: OwnSheet?

    /// Every value.
    public var held: [Held] { groups.flatMap(\.held) }
}
