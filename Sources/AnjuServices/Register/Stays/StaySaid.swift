import AnjuCore
import AnjuDomain

/// What is said of all people of a submit alike: how they stay, since when, and by whose duty.
struct StaySaid: Sendable {
    private(set) var kind: StayKind?
    private(set) var from: Instant?
    private(set) var planned: Instant?
    private(set) var faults: [Violation] = []
    let draft: StayDraft
    /// By when it counts as registered: when it was declared at the door, else now.
    let countedAt: Instant
    let declaredAt: Instant?

    /// How long a stay may lie back when it is registered, in days: ten years.
    static let longestBack = 3_653

    init(_ draft: StayDraft, _ place: PlaceRecord, centre: Centre, now: Instant, declaredAt: Instant? = nil) {
        (self.draft, self.declaredAt, countedAt) = (draft, declaredAt, declaredAt ?? now)
        kind = StayKind(rawValue: draft.kind)
        if kind == nil { faults.append(Violation("kind", "input.choose")) }
        from = moment(draft.from, "from", isNeeded: true, centre)
        if let moment = from {
            if moment > now {
                faults.append(Violation("from", "stay.future"))
            } else if centre.zone.day(of: moment).days(until: centre.today) > Self.longestBack {
                faults.append(Violation("from", "date.too-old"))
            }
        }
        planned = moment(draft.planned, "planned", isNeeded: false, centre)
        if let planned, let from, planned <= from { faults.append(Violation("planned", "stay.ends-before")) }
        let duties = centre.rulebook.stayDuties
        if !duties.contains(where: { $0.who == draft.party }) { faults.append(Violation("party", "input.choose")) }
        let exemptions = duties.flatMap(\.exemptions).map(\.key)
        if !draft.exemption.isEmpty, !exemptions.contains(draft.exemption) {
            faults.append(Violation("exemption", "code.unknown", ["value": String(draft.exemption.prefix(40))]))
        }
        if !draft.lateReason.isEmpty, LateReason(rawValue: draft.lateReason) == nil {
            faults.append(Violation("late_reason", "code.unknown", ["value": String(draft.lateReason.prefix(40))]))
        }
        if draft.guests.isEmpty { faults.append(Violation("pile", "stay.nobody")) }
        if draft.guests.count > RegisterStays.most {
            faults.append(Violation("pile", "stay.too-many", ["most": "\(RegisterStays.most)"]))
        }
    }

    private mutating func moment(_ text: String, _ field: String, isNeeded: Bool, _ centre: Centre) -> Instant? {
        let reader = ItemReader(dictionary: centre.dictionary, today: centre.today, zone: centre.zone)
        switch reader.moment(text, field: field, isNeeded: isNeeded) {
        case .success(let moment): return moment
        case .failure(let fault):
            faults.append(fault)
            return nil
        }
    }

    /// The duty that holds for the holder of a document at a place, and its last moment; none where an exemption holds.
    func duty(
        of values: [String: String], at place: PlaceRecord, _ centre: Centre
    ) -> (duty: StayDuty?, dueAt: Instant?) {
        guard let kind, let from else { return (nil, nil) }
        let document = Self.document(of: values, centre)
        let duty = centre.rulebook.stayDuties.duty(
            of: draft.party, for: kind, document: document, place: draft.said, area: place.area)
        guard let duty else { return (nil, nil) }
        if duty.exemptions.contains(where: { $0.key == draft.exemption }) { return (duty, nil) }
        return (duty, duty.due(after: from, calendar: centre.rulebook.calendar, zone: centre.zone))
    }

    /// The kind of document by which a duty is found: whoever is no citizen shows a passport, whatever they have in hand, and
    /// a citizen's passport makes nobody a foreigner.
    private static func document(of values: [String: String], _ centre: Centre) -> String {
        let (kind, nationality) = (values["id_doc_type"] ?? "", values["nationality"] ?? "")
        let isOfDuty = centre.rulebook.stayDuties.contains { $0.documents.contains(kind) }
        if nationality == "CHN" { return Self.passports.contains(kind) ? "" : kind }
        return isOfDuty || nationality.isEmpty ? kind : "414"
    }

    /// Codes of `id_doc_type` (GA/T 517): passports, which citizens of every state have.
    private static let passports: Set<String> = ["411", "412", "413", "414", "415"]
}
