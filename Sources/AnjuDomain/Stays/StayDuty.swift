public import AnjuCore

/// Who has to have a stay registered, and by when: the pack's.
///
/// A late registration is taken like any other; why it came late is recorded, and nothing follows from it here.
public struct StayDuty: Hashable, Sendable {
    /// A case in which nothing has to be registered.
    public struct Exemption: Hashable, Sendable {
        public var key: String
        public var text: LocalizedText
        public var law: String

        public init(key: String, text: LocalizedText, law: String) {
            (self.key, self.text, self.law) = (key, text, law)
        }
    }

    /// Something that may be said of the place, such as that it lies in the country.
    public struct Circumstance: Hashable, Sendable {
        public var key: String
        public var text: LocalizedText

        public init(key: String, text: LocalizedText) { (self.key, self.text) = (key, text) }
    }

    public var key: String
    public var text: LocalizedText
    /// Key of the party, such as `hotel` or `landlord`.
    public var who: String
    public var kinds: Set<StayKind>
    /// Kinds of documents whose holders it is about; empty: everybody.
    public var documents: Set<String>
    /// What has to be said of the place; `nil`: any place.
    public var place: Circumstance?
    /// Code of the area in which it holds; `nil`: everywhere.
    public var area: String?
    /// `nil` where the law sets no figure.
    public var value: Dated<Int?>
    public var unit: TimeUnit
    public var exemptions: [Exemption]

    public init(
        key: String, text: LocalizedText, who: String, kinds: Set<StayKind>, documents: Set<String> = [],
        place: Circumstance? = nil, area: String? = nil, value: Dated<Int?>, unit: TimeUnit,
        exemptions: [Exemption] = []
    ) {
        (self.key, self.text, self.who, self.kinds) = (key, text, who, kinds)
        (self.documents, self.place, self.area) = (documents, place, area)
        (self.value, self.unit, self.exemptions) = (value, unit, exemptions)
    }

    /// The last moment to register a stay that began at `start`.
    ///
    /// Hours count from the moment, across midnight and whatever zone it was said in; days from the day after, by the
    /// figure that was in force when it began. `nil` where there is no figure.
    public func due(after start: Instant, calendar: WorkingCalendar, zone: LegalZone) -> Instant? {
        guard let figure = value.value(on: zone.day(of: start)) ?? nil else { return nil }
        return Period(figure, unit).end(after: start, calendar: calendar, zone: zone)
    }

    /// Whether it holds for this stay.
    func holds(for kind: StayKind, document: String, place said: Set<String>, area code: String) -> Bool {
        kinds.contains(kind) && (documents.isEmpty || documents.contains(document))
            && (place.map { said.contains($0.key) } ?? true)
            && (area.map { Unit(area: $0).contains(area: code) } ?? true)
    }

    /// How many circumstances it names: the one that names most decides.
    var narrowness: Int { (documents.isEmpty ? 0 : 1) + (place == nil ? 0 : 1) + (area == nil ? 0 : 1) }
}

extension [StayDuty] {
    /// The duty of `who` for a stay of this kind, by a holder of this document, at a place of which `said` is true.
    ///
    /// The narrower one decides; of two as narrow, the one that stands first.
    public func duty(
        of who: String, for kind: StayKind, document: String, place said: Set<String>, area: String
    ) -> StayDuty? {
        let holding = filter { $0.who == who && $0.holds(for: kind, document: document, place: said, area: area) }
        let most = holding.map(\.narrowness).max()
        return holding.first { $0.narrowness == most }
    }
}
