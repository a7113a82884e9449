public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// A person asks for something about their data; the pack's clock runs from then on.
public struct MakeOwnRequest: Sendable {
    let centre: Centre
    /// Most characters of the words of a request.
    public static let longest = 2_000

    public init(centre: Centre) { self.centre = centre }

    /// What is asked, as typed.
    public struct Asked: Hashable, Sendable {
        public var kind: RequestKind
        public var topic: String
        /// What an item should say.
        public var wished: String
        public var reason: String

        public init(kind: RequestKind, topic: String = "", wished: String = "", reason: String = "") {
            (self.kind, self.topic, self.wished, self.reason) = (kind, topic, wished, reason)
        }
    }

    /// Throws every fault of what was typed at once, `request.not-here` where the pack knows no such right, and
    /// `request.open-already`.
    public func callAsFunction(_ asked: Asked, by session: OwnSession) async throws -> ID<OwnRequest> {
        let centre = centre
        let now = centre.ambient.now()
        let id = centre.ambient.id(OwnRequest.self)
        guard let right = centre.present.rights.entitlement(asking: asked.kind) else {
            throw Problem(.missing, "request.not-here")
        }
        let law = right.law
        return try await centre.ledger.write(as: session.actor, for: ViewOwnFile.purpose, law: law) { transaction in
            let reader = try OwnFileReader(session.person, centre: centre, now: now, in: transaction)
            let hidden = try centre.hidden(from: session.person, at: now, in: transaction)
            let content = try RequestReader(centre: centre, file: try reader.file()) { entry in
                try transaction.look(entry, at: session.person, hiding: hidden) != nil
            }.read(asked)
            let request = OwnRequest(
                id: id, person: session.person, entitlement: right.key, kind: asked.kind, topic: asked.topic,
                content: content, receivedAt: now, dueAt: centre.due(right, from: now))
            try transaction.insert(request, sealer: centre.sealer)
            return Audited(id, .requestMade, on: id.rawValue, of: [session.person], detail: asked.kind.rawValue)
        }
    }

    /// Takes a request back.
    ///
    /// Throws `request.unknown`, also for one of somebody else's, and `request.over`.
    public func withdraw(_ id: ID<OwnRequest>, by session: OwnSession) async throws {
        let centre = centre
        let now = centre.ambient.now()
        try await centre.write(as: session.actor, for: ViewOwnFile.purpose) {
            transaction in
            guard let request = try transaction.request(id, sealer: centre.sealer), request.person == session.person
            else { throw Problem(.missing, "request.unknown") }
            try transaction.withdraw(id, at: now)
            return Audited(
                (), .requestWithdrawn, on: id.rawValue, of: [session.person], detail: request.kind.rawValue)
        }
    }
}

extension Centre {
    /// The last moment in which a request by this right is answered; `nil` where the pack sets no time.
    func due(_ right: Entitlement, from now: Instant) -> Instant? {
        guard let value = right.value, !right.unit.hasNoDate else { return nil }
        return Period(value, right.unit).end(after: now, calendar: present.calendar, zone: zone)
    }
}
