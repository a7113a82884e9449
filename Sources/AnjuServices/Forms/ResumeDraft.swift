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
            let kept = try transaction.ownDraft(id, of: actor, at: now, centre)
            let draft = try kept.shown(to: actor, centre: centre, in: transaction)
            var images: [String: KeptImage] = [:]
            for (slot, image) in draft.content.images ?? [:] {
                images[slot] = try transaction.blob(image.blob).map { KeptImage(image, $0) }
            }
            return Disclosed(
                Resumed(draft: draft, images: images), .draftRead, on: id.rawValue, of: draft.subjects,
                groups: Array(draft.told(centre.dictionary)))
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

extension RegistrationDraft {
    /// As it was typed, without what was blocked of its person since.
    func shown(
        to actor: Actor, centre: Centre, in transaction: any ReadTransaction
    ) throws -> RegistrationDraft {
        guard let record = try person.flatMap({ try transaction.person($0) }) else { return self }
        let sight = try PersonSight(record, for: actor, "registration", centre: centre, in: transaction)
        var draft = keeping { key in centre.dictionary.item(key).map { !sight.isBlocked($0.group) } ?? true }
        draft.content.images = draft.content.images?.filter { slot, _ in
            !sight.isBlocked(centre.dictionary.group(ofPicture: RegistrationDraft.kind(of: slot)))
        }
        return draft
    }

    /// Groups of which something stands in it.
    func told(_ dictionary: DataDictionary) -> Set<String> {
        let pictures = (content.images ?? [:]).keys.map { dictionary.group(ofPicture: Self.kind(of: $0)) }
        return dictionary.groups(of: content.typed.filter { !$0.value.isEmpty }.keys).union(pictures)
    }

    private static func kind(of slot: String) -> String { String(slot.prefix { $0 != "." }) }

    /// With what was typed of the items alone that are kept, and the zone of the document only with all of them.
    func keeping(_ keeps: (String) -> Bool) -> RegistrationDraft {
        var draft = self
        draft.content.typed = content.typed.filter { keeps($0.key) }
        draft.content.confirmed = content.confirmed.filter { keeps($0.key) }
        draft.content.meantAsTyped = content.meantAsTyped.filter { keeps($0.key) }
        if draft.content.typed.count < content.typed.count { draft.content.zone = "" }
        return draft
    }
}
