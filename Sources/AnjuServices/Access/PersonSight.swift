import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

/// What one official sees of one person outside any case, for one purpose: at the counter, on a sheet, in a draft.
struct PersonSight: Sendable {
    private let centre: Centre
    private let policy: AccessPolicy
    private let request: AccessRequest

    init(
        _ person: PersonRecord, for actor: Actor, _ purpose: String, centre: Centre,
        in transaction: any ReadTransaction
    ) throws {
        self.centre = centre
        policy = try centre.policy(of: actor, on: person.id, in: transaction)
        let scope = RecordScope(record: person.id.rawValue, area: person.area, departments: [actor.department])
        request = centre.request(.read, on: scope, for: purpose, by: actor)
    }

    /// How much of the item the decision shows; one that is bound to departments is shown nowhere outside their steps.
    func level(of item: Item) -> MaskLevel {
        guard item.shownTo.isEmpty else { return .none }
        var asked = request
        (asked.group, asked.item) = (item.group, item.key)
        return policy.decide(asked).level
    }

    /// Whether who the person is may be said: to whoever has to do with them, unless that is blocked.
    var isNamed: Bool { !isBlocked(centre.dictionary.nameGroup) }

    /// Whether the group is blocked for the official, by whatever right it would be seen.
    func isBlocked(_ group: String) -> Bool {
        if policy.blocks.isEmpty { return false }
        var asked = request
        asked.group = group
        return policy.grants.allSatisfy { policy.isBlocked(asked, under: $0) }
    }

    /// The person as the official sees them.
    func shown(_ person: PersonRecord) -> PersonRecord { isNamed ? person : person.veiled }
}

extension Centre {
    /// Refuses who does not register, or is not shown an item for `purpose`: what is reported of it is no way round.
    func admit(_ actor: Actor, toRegister key: String, shownFor purpose: String = KeepPlaces.purpose) async throws {
        try await admit(KeepPlaces.purpose, .register, of: actor)
        guard dictionary.item(key) != nil, !shows(key, to: actor, for: purpose) else { return }
        try await enteringDenial(for: purpose, of: actor) { throw Self.denied(purpose, []) }
    }

    /// Whether the official's own role shows the whole of an item of people of the own office, before any of them is known.
    func shows(_ key: String, to actor: Actor, for purpose: String) -> Bool {
        guard let item = dictionary.item(key), item.shownTo.isEmpty else { return false }
        var asked = request(.read, on: RecordScope(ownOf: actor), for: purpose, by: actor, group: item.group)
        asked.item = key
        return policy(of: actor).decide(asked).level == .full
    }
}
