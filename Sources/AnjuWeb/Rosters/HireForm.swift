import AnjuCore
import AnjuDomain
import AnjuServices

/// What a page of an employer's new people sent, or what stands in it first.
struct HireForm: Sendable {
    /// What is said of all of them, by field.
    var common: [String: String]
    var hires: [HireDraft.Hire]
    /// Machine-readable zones, one under the other; what could not be read stays in it.
    var pile: String
    var key: String
    /// How many zones of the pile could not be read.
    var unread = 0

    /// Fields that are said of all people alike.
    static let fields = ["start", "exemption", "late_reason"]
    /// Items of each, in the order of the page: household ties are no employer's matter.
    static let items = GuestItems.keys.filter { $0 != GuestItems.family }
    /// Most people of one page; files are for more.
    static let most = 30

    /// The page as it opens: today, with one person to type in.
    init(today: CalendarDate, key: String) {
        (common, pile, self.key) = (["start": today.description], "", key)
        hires = [HireDraft.Hire(StayDraft.Guest([:]))]
    }

    /// Reads a form; who was left empty is nobody.
    init(_ body: FormBody) {
        common = Dictionary(uniqueKeysWithValues: Self.fields.map { ($0, body[$0]) })
        (pile, key) = (body["pile"], String(body["key"].prefix(100)))
        let count = min(Int(body["guests"]) ?? 0, Self.most)
        hires = (0..<max(count, 0)).map { place in
            let prefix = GuestFields.prefix(place)
            return HireDraft.Hire(
                GuestItems.guest(place, in: body), start: body[prefix + "start"], jobTitle: body[prefix + "job_title"],
                isMoved: !body[prefix + "is_moved"].isEmpty)
        }.filter { !$0.isEmpty }
    }

    /// Reads the pile into people: each sound zone is one, those that cannot be read stay in the box.
    mutating func readPile(today: CalendarDate) {
        let scanned = ScannedGuests(pile, besides: hires.map(\.guest), most: Self.most, today: today)
        hires += scanned.found.map { HireDraft.Hire($0) }
        (pile, unread) = (scanned.left, scanned.unread)
    }

    func draft(at organisation: ID<Organisation>, language: LanguageTag) -> HireDraft {
        HireDraft(
            at: organisation, start: common["start"] ?? "", exemption: common["exemption"] ?? "",
            lateReason: common["late_reason"] ?? "", hires: hires, language: language, key: key.isEmpty ? nil : key)
    }
}
