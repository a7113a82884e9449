import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

/// Where each of the people of a submit is to stay: the place itself, or a room or bed within it.
struct GuestBeds {
    /// In the order of the list.
    private(set) var places: [PlaceRecord] = []
    private(set) var faults: [Violation] = []

    init(
        _ draft: StayDraft, at place: PlaceRecord, centre: Centre, in transaction: any ReadTransaction
    ) throws {
        var open: [String: PlaceRecord] = [:]
        for bed in Set(draft.guests.map(\.bed)) {
            open[bed] = try Self.open(bed, within: place, centre, transaction)
        }
        for (number, guest) in draft.guests.prefix(RegisterStays.most).enumerated() {
            let bed = guest.bed.isEmpty ? place : open[guest.bed]
            if bed == nil { faults.append(Violation("guest.\(number).bed", "stay.bed")) }
            places.append(bed ?? place)
        }
        if !draft.isOverfull { try noteFull(centre.ambient.now(), transaction) }
    }

    /// An open place that lies within another.
    private static func open(
        _ bed: String, within place: PlaceRecord, _ centre: Centre, _ transaction: any ReadTransaction
    ) throws -> PlaceRecord? {
        guard let id = ID<Dwelling>(bed), let found = try transaction.place(id, sealer: centre.sealer),
            found.closedAt == nil
        else { return nil }
        var above = found.parent
        while let parent = above {
            if parent == place.id { return found }
            above = try transaction.place(parent, sealer: centre.sealer)?.parent
        }
        return nil
    }

    /// A place that holds more than it is meant for is said once, beside the box that registers all the same.
    private mutating func noteFull(_ now: Instant, _ transaction: any ReadTransaction) throws {
        for (bed, guests) in Dictionary(grouping: places, by: \.id).sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            guard let capacity = guests[0].capacity else { continue }
            let people = try transaction.occupants(of: bed, at: now) + guests.count
            if people > capacity {
                faults.append(
                    Violation(
                        "overfull", "stay.full",
                        ["place": guests[0].label, "people": "\(people)", "capacity": "\(capacity)"]))
            }
        }
    }
}
