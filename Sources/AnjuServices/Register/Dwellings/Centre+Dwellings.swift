import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

extension Centre {
    /// What is asked of a dwelling (form F09): its condition, by what right it is let, and whom to call about it.
    ///
    /// How many people it is meant for is the place's own figure; a number of the owner's identity is not needed for any of it,
    /// so that nobody asks for one (PIPL articles 6 and 28).
    var dwellingItems: [Item] {
        dictionary.items(of: "F09").filter {
            $0.group == "dwelling" && $0.filledBy == nil && !$0.sensitive && $0.key != "max_occupants"
        }
    }

    /// What a look at a dwelling's safety says (form F11): of each whether it is in order.
    var safetyItems: [Item] {
        dictionary.items(of: "F11").filter { $0.group == "safety" && $0.type == .boolean }
    }

    /// Refuses who does not register dwellings.
    func admitToDwellings(_ actor: Actor) async throws { try await admit(actor, toRegister: "dwelling_type") }

    /// Refuses who is not shown how safe they are.
    func admitToSafety(_ actor: Actor) async throws { try await admit(actor, toRegister: "fire_equipment_ok") }

    /// A place that is let as a whole: a bed is a part of one.
    func dwelling(
        _ id: ID<Dwelling>, for actor: Actor, in transaction: any ReadTransaction
    ) throws -> PlaceRecord {
        let place = try place(id, for: actor, in: transaction)
        if place.kind == .bed { throw Problem(.missing, "place.unknown") }
        return place
    }
}
