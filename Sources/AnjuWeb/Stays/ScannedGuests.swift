import AnjuCore
import AnjuDomain
import AnjuServices

/// People read out of a pile of machine-readable zones: each sound zone is one, those that cannot be read stay.
struct ScannedGuests {
    private(set) var found: [StayDraft.Guest] = []
    /// The zones that could not be read, one under the other.
    let left: String
    let unread: Int

    /// Nobody is taken in twice, and nobody beyond `most`.
    init(_ pile: String, besides guests: [StayDraft.Guest], most: Int, today: CalendarDate) {
        var left: [String] = []
        for zone in ScannedPile.zones(pile) {
            let values = ZoneValues.of(MRZ.read(zone, today: today))
            let all = guests + found
            if values["id_doc_number"] == nil && values["name_latin_primary"] == nil || all.count >= most {
                left.append(zone)
                continue
            }
            let held = all.contains { $0.typed["id_doc_number"] == values["id_doc_number"] }
            if held, values["id_doc_number"] != nil { continue }
            found.append(StayDraft.Guest(values, fromDocument: Set(values.keys)))
        }
        (self.left, unread) = (left.joined(separator: "\n"), left.count)
    }
}
