public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// Opens a registration that was begun, with everything as it was typed.
public struct ResumeDraft: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// The draft with its pictures.
    public struct Resumed: Sendable {
        public var draft: RegistrationDraft
        /// By the key of their ``ImageSlot``.
        public var images: [String: KeptImage]
    }

    /// Throws `draft.unknown` for one that is another's, of another office, or past its time: nobody learns that it is there.
    public func callAsFunction(_ id: ID<RegistrationDraft>, by actor: Actor) async throws -> Resumed {
        try await centre.admit("registration", .register, of: actor)
        let (now, centre) = (centre.ambient.now(), centre)
        return try await centre.read(as: actor, for: "registration") { transaction in
            let draft = try transaction.ownDraft(id, of: actor, at: now, centre)
            var images: [String: KeptImage] = [:]
            for (slot, image) in draft.content.images ?? [:] {
                images[slot] = try transaction.blob(image.blob).map { KeptImage(image, $0) }
            }
            return Disclosed(
                Resumed(draft: draft, images: images), .draftRead, on: id.rawValue, of: draft.subjects)
        }
    }
}

extension ReadTransaction {
    /// The actor's own draft, whose time is not over.
    ///
    /// Throws `draft.unknown`.
    func ownDraft(
        _ id: ID<RegistrationDraft>, of actor: Actor, at moment: Instant, _ centre: Centre
    ) throws -> RegistrationDraft {
        guard let draft = try self.draft(id, vault: centre.vault), draft.account == actor.id,
            draft.office == actor.office, draft.expiresAt > moment
        else { throw Problem(.missing, "draft.unknown") }
        return draft
    }
}
