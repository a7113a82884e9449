import AnjuCore
import AnjuDomain
import AnjuServices

/// What a page of a check-in sent, or what stands in it first.
struct CheckInForm: Sendable {
    /// What is said of all of them, by field.
    var common: [String: String]
    var said: Set<String>
    var isOverfull: Bool
    var guests: [StayDraft.Guest]
    /// Machine-readable zones, one under the other; what could not be read stays in it.
    var pile: String
    var key: String
    /// How many zones of the pile could not be read.
    var unread = 0
    /// What was declared at the door and is registered by this; empty where nothing was.
    var declaration = ""

    /// Fields that are said of all people alike.
    static let fields = ["kind", "from", "planned", "party", "exemption", "late_reason"]
    /// Most people of one page; files are for more.
    static let most = 36

    /// The page as it opens: now, with one person to type in where nobody is expected to be read in.
    init(kind: StayKind, now: String, key: String) {
        common = ["kind": kind.rawValue, "from": now, "party": kind == .lodging ? "hotel" : "applicant"]
        (said, isOverfull, pile, self.key) = ([], false, "", key)
        guests = kind == .lodging ? [] : [StayDraft.Guest([:])]
    }

    /// What was declared at the door, as it is registered.
    init(_ declared: Declaration, zone: LegalZone, key: String) {
        let from = declared.values["check_in_at"].flatMap { Instant($0) }.map(zone.typed) ?? ""
        self.init(kind: .residence, now: from, key: key)
        guests = [StayDraft.Guest(declared.values.filter { GuestItems.keys.contains($0.key) })]
        declaration = declared.id.rawValue
    }

    /// Reads a form; who was left empty is nobody.
    init(_ body: FormBody) {
        common = Dictionary(uniqueKeysWithValues: Self.fields.map { ($0, body[$0]) })
        said = Set(body.all("said"))
        isOverfull = !body["overfull"].isEmpty
        (pile, key) = (body["pile"], String(body["key"].prefix(100)))
        declaration = body["declaration"]
        let count = min(Int(body["guests"]) ?? 0, Self.most)
        guests = (0..<max(count, 0)).map { GuestItems.guest($0, in: body) }.filter { !$0.isEmpty }
    }

    /// Reads the pile into people: each sound zone is one, those that cannot be read stay in the box.
    mutating func readPile(today: CalendarDate) {
        let scanned = ScannedGuests(pile, besides: guests, most: Self.most, today: today)
        guests += scanned.found
        (pile, unread) = (scanned.left, scanned.unread)
    }

    /// Gives a bed to each who has none, in the order in which they are free.
    mutating func giveBeds(_ beds: [ViewStays.Bed]) {
        var free = Dictionary(beds.map { ($0.place.id.rawValue, $0.free ?? 0) }) { first, _ in first }
        for guest in guests { free[guest.bed]? -= 1 }
        for place in guests.indices where guests[place].bed.isEmpty {
            guard let bed = beds.first(where: { free[$0.place.id.rawValue] ?? 0 > 0 })?.place.id.rawValue else {
                return
            }
            guests[place].bed = bed
            free[bed]? -= 1
        }
    }

    func draft(at place: ID<Dwelling>, language: LanguageTag) -> StayDraft {
        var draft = StayDraft(
            at: place, kind: common["kind"] ?? "", from: common["from"] ?? "", planned: common["planned"] ?? "",
            party: common["party"] ?? "", said: said, exemption: common["exemption"] ?? "",
            lateReason: common["late_reason"] ?? "", isOverfull: isOverfull, guests: guests, language: language,
            key: key.isEmpty ? nil : key)
        draft.declaration = ID<Declaration>(declaration)
        return draft
    }
}
