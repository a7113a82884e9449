public import AnjuCore
public import AnjuDomain
import AnjuStore

/// Throws a registration away that was begun and will not be ended.
public struct DiscardDraft: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// Throws `draft.unknown`, as ``ResumeDraft`` does.
    public func callAsFunction(_ id: ID<RegistrationDraft>, by actor: Actor) async throws {
        try await centre.admit("registration", .register, of: actor)
        let (now, centre) = (centre.ambient.now(), centre)
        try await centre.write(as: actor, for: "registration", .register) { transaction in
            let draft = try transaction.ownDraft(id, of: actor, at: now, centre)
            try transaction.removeDraft(id, at: now)
            return Audited((), .draftDiscarded, on: id.rawValue, of: draft.subjects)
        }
    }
}
