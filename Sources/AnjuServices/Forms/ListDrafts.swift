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
        let (now, vault) = (centre.ambient.now(), centre.vault)
        let count = try await centre.ledger.readImpersonal {
            try $0.countDrafts(of: actor.id, office: actor.office, at: now)
        }
        if count == 0 { return [] }
        return try await centre.read(as: actor, for: "registration", .list) { transaction in
            let drafts = try transaction.drafts(
                of: actor.id, office: actor.office, at: now, limit: Self.most, vault: vault)
            return Disclosed(drafts, .draftListed, on: actor.id, of: drafts.flatMap(\.subjects))
        }
    }
}
