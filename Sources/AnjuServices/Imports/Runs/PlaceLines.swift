import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

/// Open places of an office as rows of their register, building by building.
struct PlaceLines {
    let centre: Centre

    /// The rows of the next buildings behind `after`; `last` is where the next page begins, `nil` at the end.
    func page(
        _ after: String?, of actor: Actor, most: Int, in transaction: any ReadTransaction
    ) throws -> (rows: [[String: String]], last: String?) {
        let start = try after.flatMap { ID<Dwelling>($0) }.flatMap { try transaction.place($0, sealer: centre.sealer) }
        let buildings = try transaction.buildings(
            area: actor.areaPrefix, start: "", after: start, limit: most, sealer: centre.sealer)
        let rows = try buildings.flatMap { try lines(of: $0, [:], in: transaction) }
        return (rows, buildings.count == most ? buildings.last?.id.rawValue : nil)
    }

    private func lines(
        of place: PlaceRecord, _ above: [String: String], in transaction: any ReadTransaction
    ) throws -> [[String: String]] {
        guard place.closedAt == nil, let level = Register.placeLevels.first(where: { $0.kind == place.kind }) else {
            return []
        }
        var line = above
        line["place_area"] = place.area
        line[level.key] = place.label
        var own = line
        own["place_capacity"] = place.capacity.map(String.init)
        return try [own]
            + transaction.places(within: place, sealer: centre.sealer).flatMap {
                try lines(of: $0, line, in: transaction)
            }
    }
}
