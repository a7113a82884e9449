import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

/// Rows about places: a building in an area of the office, and what lies within it down to the bed, each called once within
/// the one above.
struct PlaceRows: RegisterRows {
    let hand: RowHand
    private var centre: Centre { hand.centre }

    func plan(
        _ values: [String: String], tokens given: ArraySlice<Token>, in transaction: any ReadTransaction
    ) throws -> RowPlan {
        let area = TypedText.halfWidth(values["place_area"] ?? "").filter { !$0.isWhitespace }
        guard hand.actor.unit.contains(area: area), try centre.knows(area: area, in: transaction) else {
            return .refused(.rejected, Violation("place_area", "import.outside-area"))
        }
        var (tokens, faults): (ArraySlice<Token>, [Violation]) = (given, [])
        let capacity = KeepPlaces.capacity(values["place_capacity"] ?? "", "place_capacity", &faults)
        var (above, made): (PlaceRecord?, [PlaceRecord]) = (nil, [])
        for (key, kind) in Register.placeLevels {
            guard let text = values[key], !text.isEmpty else { continue }
            if let above, !above.kind.holds.contains(kind) { faults.append(Violation(key, "place.kind")) }
            switch PlaceLabel.read(text, of: kind, field: key) {
            case .failure(let fault): faults.append(fault)
            case .success(let name):
                guard let token = tokens.popFirst() else { continue }
                let place = place(kind, name, ID(token), area, within: above)
                let known =
                    try made.isEmpty
                    ? transaction.openPlace(labelIndex: centre.labelIndex(of: place), sealer: centre.sealer) : nil
                if known == nil { made.append(place) }
                above = known ?? place
            }
        }
        guard faults.isEmpty, let innermost = above else {
            return RowPlan(outcome: .rejected, faults: faults)
        }
        if let parent = made.first?.parent, try transaction.countPlaces(within: parent).all >= KeepPlaces.mostWithin {
            let most = ["most": "\(KeepPlaces.mostWithin)"]
            return .refused(.rejected, Violation("place_building", "place.too-many", most))
        }
        return planned(innermost, made, capacity)
    }

    private func place(
        _ kind: PlaceKind, _ name: String, _ id: ID<Dwelling>, _ area: String, within above: PlaceRecord?
    ) -> PlaceRecord {
        above?.within(kind, name, id: id, capacity: nil)
            ?? PlaceRecord(
                id: id, parent: nil, kind: .building, area: area, buildingLine: name, names: [name], capacity: nil,
                closedAt: nil, version: 1)
    }

    private func planned(_ innermost: PlaceRecord, _ given: [PlaceRecord], _ capacity: Int?) -> RowPlan {
        let subject = innermost.id.rawValue
        if given.isEmpty {
            guard let capacity, capacity != innermost.capacity else { return RowPlan(outcome: .same, subject: subject) }
            var effects = RowEffects(isNew: false)
            effects.capacity = (innermost, capacity)
            effects.trace.capacity = RowTrace.HeldCapacity(
                place: subject, before: innermost.capacity, version: innermost.version + 1)
            return RowPlan(outcome: .changed, subject: subject, effects: effects)
        }
        var (made, effects) = (given, RowEffects(isNew: true))
        made[made.count - 1].capacity = capacity
        effects.places = made
        effects.trace.places = made.map(\.id.rawValue)
        return RowPlan(outcome: .new, subject: subject, effects: effects)
    }

    func builtUpon(_ row: ImportRow, _ trace: RowTrace, in transaction: any ReadTransaction) throws -> String? {
        for (index, place) in trace.places.enumerated() {
            let own = trace.places.dropFirst(index + 1).first ?? ""
            if let built = try transaction.builtUpon(place: place, besides: own) { return built }
        }
        guard let held = trace.capacity, let id = ID<Dwelling>(held.place) else { return nil }
        let place = try transaction.place(id, sealer: centre.sealer)
        return place?.version == held.version && place?.closedAt == nil ? nil : "place"
    }
}
