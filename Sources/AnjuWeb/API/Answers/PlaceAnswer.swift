import AnjuCore
import AnjuDomain

/// One place of the tree.
struct PlaceAnswer: Encodable {
    var id: String
    var kind: String
    var area: String
    /// What it is called within the place above it.
    var label: String
    var address: String
    /// The place above it; left out of a building.
    var parent: String?
    /// How many people it is meant for; left out where nobody said.
    var capacity: Int?
    var closedAt: String?
    var version: Int

    init(_ place: PlaceRecord) {
        (id, kind, area) = (place.id.rawValue, place.kind.rawValue, place.area)
        (label, address) = (place.label, place.address)
        (parent, capacity) = (place.parent?.rawValue, place.capacity)
        (closedAt, version) = (place.closedAt?.description, place.version)
    }
}
