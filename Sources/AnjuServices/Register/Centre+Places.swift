import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore
import AnjuVault

extension Centre {
    /// Whether an area is one of the pack's, or one that the office registered below them.
    func knows(area: String, in transaction: any ReadTransaction) throws -> Bool {
        try rulebook.areas.contains { $0.code == area } || transaction.division(area) != nil
    }

    /// A place of the tree for an official of its area.
    ///
    /// Throws `place.unknown`, also for one of another area's.
    func place(
        _ id: ID<Dwelling>, for actor: Actor, in transaction: any ReadTransaction
    ) throws -> PlaceRecord {
        guard let place = try transaction.place(id, sealer: sealer), actor.unit.contains(area: place.area) else {
            throw Problem(.missing, "place.unknown")
        }
        return place
    }

    /// What two places must not share while both are open: the one above and the name, whatever its letters' size.
    func labelIndex(of place: PlaceRecord) -> String {
        vault.blindIndex((place.parent?.rawValue ?? place.area) + "|" + place.label.lowercased(), group: "place")
    }
}

extension PlaceRecord {
    /// A place that is to lie in this one.
    func within(_ kind: PlaceKind, _ name: String, id: ID<Dwelling>, capacity: Int?) -> PlaceRecord {
        PlaceRecord(
            id: id, parent: self.id, kind: kind, area: area, buildingLine: buildingLine,
            names: (self.kind.isPlain ? [] : names) + [name], capacity: capacity, closedAt: nil, version: 1)
    }
}
