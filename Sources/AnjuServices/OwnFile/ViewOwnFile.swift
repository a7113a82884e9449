public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// Shows a person their own file; every look is entered before it is answered, their own too.
public struct ViewOwnFile: Sendable {
    let centre: Centre

    static let purpose = "rights_request"
    /// Entries on a page of those who looked.
    public static let page = 50

    public init(centre: Centre) { self.centre = centre }

    /// One page of who looked.
    public struct Looks: Sendable {
        public var looks: [OwnLook]
        /// The entry after which the list goes on; `nil` at its end.
        public var next: ID<LedgerEntry>?
    }

    /// Everything that is held; `part` says in the ledger which page asked, `told` of which groups it shows something.
    public func callAsFunction(
        _ part: String, by session: OwnSession,
        telling told: @escaping @Sendable (OwnFile) -> Set<String> = { _ in [] }
    ) async throws -> OwnFile {
        let centre = centre
        let now = centre.ambient.now()
        return try await centre.read(as: session.actor, for: Self.purpose) { transaction in
            let file = try OwnFileReader(session.person, centre: centre, now: now, in: transaction).file()
            return Disclosed(
                file, .ownFileRead, on: session.person.rawValue, of: [session.person],
                groups: Array(told(file)), detail: part)
        }
    }

    /// Who looked, the newest first.
    public func looks(after entry: ID<LedgerEntry>? = nil, by session: OwnSession) async throws -> Looks {
        let (centre, now) = (centre, centre.ambient.now())
        return try await centre.read(as: session.actor, for: Self.purpose) { transaction in
            let hidden = try centre.hidden(from: session.person, at: now, in: transaction)
            var found = try transaction.looks(
                at: session.person, after: entry, hiding: hidden, limit: Self.page + 1)
            let next = found.count > Self.page ? found[Self.page - 1].entry.id : nil
            found = Array(found.prefix(Self.page))
            return Disclosed(
                Looks(looks: found, next: next), .ownFileRead, on: session.person.rawValue, of: [session.person],
                detail: "looks")
        }
    }

    /// One entry about the person.
    ///
    /// Throws `look.unknown`, also for one about others alone.
    public func look(_ entry: ID<LedgerEntry>, by session: OwnSession) async throws -> OwnLook {
        try await told(entry, by: session).look
    }

    /// One entry about the person, with the hiding that is over, where it was hidden for a time.
    ///
    /// Throws as ``look(_:by:)``.
    public func told(
        _ entry: ID<LedgerEntry>, by session: OwnSession
    ) async throws -> (look: OwnLook, hiding: EntryHiding?) {
        let (centre, now) = (centre, centre.ambient.now())
        return try await centre.read(as: session.actor, for: Self.purpose) { transaction in
            let hidden = try centre.hidden(from: session.person, at: now, in: transaction)
            guard let look = try transaction.look(entry, at: session.person, hiding: hidden) else {
                throw Problem(.missing, "look.unknown")
            }
            let past = try transaction.hiding(of: entry, sealer: centre.sealer).flatMap {
                $0.approved == nil ? nil : $0
            }
            return Disclosed(
                (look, past), .ownFileRead, on: session.person.rawValue, of: [session.person], detail: "look")
        }
    }

    /// One of the person's cases, whole.
    ///
    /// Throws `case.unknown`, also for one of somebody else's.
    public func caseView(_ id: ID<Case>, by session: OwnSession) async throws -> CaseView {
        let centre = centre
        let now = centre.ambient.now()
        return try await centre.read(as: session.actor, for: Self.purpose) { transaction in
            guard let record = try transaction.caseRecord(id), record.person == session.person else {
                throw Problem(.missing, "case.unknown")
            }
            let work = try CaseWork(id, centre: centre, in: transaction)
            var view = try ViewCase.view(
                work, for: session.actor, purpose: Self.purpose, now: now, showing: .own, in: transaction)
            view.permitChanges = try view.permit.map { try transaction.changes(of: $0.id, sealer: centre.sealer) } ?? []
            return Disclosed(
                view, .ownCaseRead, on: id.rawValue, of: [session.person], groups: Array(view.told), in: id)
        }
    }

    /// A picture of one of the person's cases, as it is kept.
    ///
    /// Throws `image.unknown`, also for one of somebody else's.
    public func picture(_ id: ID<CaseImage>, by session: OwnSession) async throws -> SeeImage.Seen {
        let centre = centre
        let blob = try await centre.read(as: session.actor, for: Self.purpose) { transaction in
            for record in try transaction.cases(of: session.person) {
                let image = try transaction.images(of: record.core.id).first { $0.id == id }
                guard let image, let blob = try transaction.blob(image.blob) else { continue }
                return Disclosed(
                    blob, .imageSeen, on: record.core.id.rawValue, of: [session.person],
                    groups: [centre.dictionary.group(ofPicture: String(image.kind.prefix { $0 != "." }))],
                    in: record.core.id, detail: image.kind)
            }
            throw Problem(.missing, "image.unknown")
        }
        return SeeImage.Seen(bytes: try centre.content(of: blob), media: blob.media)
    }
}
