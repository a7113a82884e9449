import AnjuCore
public import AnjuDomain
import AnjuStore

/// The registrations that an account has begun at its office and not ended.
public struct ListDrafts: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// Most rows of the list.
    static let most = 40

    /// The newest first; the look is entered where there is anything to see.
    public func callAsFunction(by actor: Actor) async throws -> [RegistrationDraft] {
        try await centre.admit("registration", .register, of: actor)
        let (now, vault, centre) = (centre.ambient.now(), centre.vault, centre)
        let count = try await centre.ledger.readImpersonal {
            try $0.countDrafts(of: actor.id, office: actor.office, at: now)
        }
        if count == 0 { return [] }
        return try await centre.read(as: actor, for: "registration", .list) { transaction in
            let drafts = try transaction.drafts(
                of: actor.id, office: actor.office, at: now, limit: Self.most, vault: vault)
            let known = try drafts.compactMap(\.person).compactMap { try transaction.person($0) }
            let people = try ListedPeople(known, for: actor, "registration", centre: centre, in: transaction)
            let shown = drafts.map { draft in
                draft.person.map(people.names) ?? true ? draft : draft.keeping { !DataDictionary.names.contains($0) }
            }
            let named = shown.filter { $0.content.typed.keys.contains(where: DataDictionary.names.contains) }
            var told = Dictionary(known.map { ($0.id, Set<String>()) }) { first, _ in first }
            told.merge(people.told(named.compactMap(\.person))) { $1 }
            return Disclosed(shown, .draftListed, on: actor.id, telling: told)
        }
    }
}
