public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// Keeps a registration that has not ended, as it was typed, sealed, for the account that typed it.
public struct KeepDraft: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// Most drafts that one account keeps at a time: who has more has lost sight of them.
    public static let most = 30
    /// Most bytes of one draft.
    public static let largest = 1 << 21

    /// What is kept.
    public struct Form: Sendable {
        public var procedure: String
        public var person: ID<Person>?
        /// The form's own key.
        public var key: String
        public var content: DraftContent
        /// Pictures by the key of their ``ImageSlot``.
        public var images: [String: KeptImage]
        /// The version that the page was made from; `nil` where nothing was kept before.
        public var version: Int?
        /// Whether it may go past ``most``: what a session's end would otherwise lose.
        public var isRescue = false

        public init(
            procedure: String, person: ID<Person>?, key: String, content: DraftContent,
            images: [String: KeptImage] = [:],
            version: Int?
        ) {
            (self.procedure, self.person, self.key, self.content) = (procedure, person, key, content)
            (self.images, self.version) = (images, version)
        }
    }

    /// Keeps `form` under its key, in the place of what was kept under it.
    ///
    /// The same content again changes nothing, whatever its version. Throws `person.unknown`, `draft.changed` where it was kept elsewhere
    /// meanwhile, `draft.already-registered` where a case was made of it, `draft.too-many`, `draft.too-large`.
    @discardableResult
    public func callAsFunction(_ form: Form, by actor: Actor) async throws -> RegistrationDraft {
        try await centre.admit("registration", .register, of: actor)
        _ = try centre.procedure(form.procedure)
        guard form.content.size <= Self.largest, (1...100).contains(form.key.utf8.count) else {
            throw Problem(.invalid, "draft.too-large", ["limit": "\(Self.largest)"])
        }
        do {
            return try await keep(form, actor)
        } catch let problem as Problem where problem.code == "draft.changed" && form.version == nil {
            // Twice at once: the second sees what the first has kept.
            return try await keep(form, actor)
        }
    }

    private func keep(_ form: Form, _ actor: Actor) async throws -> RegistrationDraft {
        let (now, id) = (centre.ambient.now(), centre.ambient.id(RegistrationDraft.self))
        var content = form.content
        content.images = form.images.isEmpty ? nil : form.images.mapValues(\.inDraft)
        let fresh = RegistrationDraft(
            id: id, account: actor.id, office: actor.office, procedure: form.procedure, person: form.person,
            formKey: form.key, content: content, createdAt: now, keptAt: now,
            expiresAt: expiry(from: now), version: 1)
        let (vault, centre) = (centre.vault, centre)
        return try await centre.write(as: actor, for: "registration", .register) { transaction in
            if try transaction.request(form.key, of: actor.id) != nil {
                throw Problem(.conflict, "draft.already-registered")
            }
            if let person = form.person { _ = try KnownFile(of: person, for: actor, centre: centre, in: transaction) }
            var draft = fresh
            let held = try transaction.draft(ofForm: form.key, account: actor.id, vault: vault)
            if let held, held.isSame(as: fresh) {
                return Audited(held, .draftKept, on: held.id.rawValue, of: held.subjects)
            }
            for image in form.images.values { try transaction.useBlob(image.record, at: now) }
            if let held {
                guard held.version == form.version else { throw Problem(.conflict, "draft.changed") }
                (draft.id, draft.createdAt, draft.version) = (held.id, held.createdAt, held.version + 1)
                try transaction.update(draft, vault: vault)
            } else {
                let count = try transaction.countDrafts(of: actor.id, office: actor.office, at: now)
                guard count < Self.most || form.isRescue else {
                    throw Problem(.conflict, "draft.too-many", ["limit": "\(Self.most)"])
                }
                try transaction.insert(draft, vault: vault)
            }
            return Audited(draft, .draftKept, on: draft.id.rawValue, of: draft.subjects, detail: draft.procedure)
        }
    }

    /// The pack's retention of drafts; seven days where it says nothing.
    private func expiry(from now: Instant) -> Instant {
        let rule = centre.rulebook.retention.first { $0.starts == "draft_kept" && $0.unit == .day }
        let days = rule?.value.value(on: centre.zone.day(of: now)) ?? nil
        return now.adding(days: days ?? 7)
    }
}

extension RegistrationDraft {
    /// Whoever has a file and is written about here sees the entry.
    var subjects: [ID<Person>] { person.map { [$0] } ?? [] }

    /// Whether both say the same; when and by which version does not matter.
    func isSame(as other: RegistrationDraft) -> Bool {
        (content, procedure, office) == (other.content, other.procedure, other.office)
            && person == other.person && expiresAt > other.keptAt
    }
}
