public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// What was opened in emergencies and waits for somebody else to say whether it was right.
public struct ReviewEmergencies: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// One use, as the reviewer reads it: who, when, why; of the person no more than that it was one.
    public struct Opened: Sendable {
        public var glass: BreakGlass
        /// Who opened it, as the ledger knows them.
        public var name: String
        /// When its review is due.
        public var due: Instant
    }

    /// Most uses that one answer names.
    public static let most = 200

    /// What waits in the area of the reviewer, the oldest first; the own uses are not among them.
    ///
    /// At most ``most``, those behind `after`, which was the last of the answer before.
    public func list(after: ID<BreakGlass>? = nil, by actor: Actor) async throws -> [Opened] {
        try await centre.admit("supervision", .review, of: actor)
        let centre = centre
        return try await centre.read(as: actor, for: "supervision", .review) { transaction in
            let found = try transaction.unreviewedGlasses(
                area: actor.areaPrefix, but: actor.id, after: after, limit: Self.most, sealer: centre.sealer)
            let opened = try found.map { glass in
                let account = try ID<Account>(glass.actor).flatMap { try transaction.account($0) }
                return Opened(
                    glass: glass, name: account?.name ?? glass.actor,
                    due: glass.openedAt.adding(hours: BreakGlass.reviewHours))
            }
            return Disclosed(
                opened, .glassListed, on: actor.office, of: found.compactMap { ID<Person>($0.record) })
        }
    }

    /// How many wait in the area of the reviewer: the notice that something was opened.
    public func waiting(for actor: Actor) async throws -> Int {
        let centre = centre
        let role = centre.rulebook.rights.roles[actor.role]
        guard role?.may(.review, for: "supervision") == true else { return 0 }
        return try await centre.ledger.readImpersonal { transaction in
            try transaction.countUnreviewedGlasses(area: actor.areaPrefix, but: actor.id)
        }
    }

    /// Says what the review found.
    ///
    /// Of one that was not justified nothing is open any more from now on, and the right of whoever opened it rests until
    /// ``settle(_:by:confirming:)``; the person reads the finding. Throws `access.entry-unknown`, `access.same-person`,
    /// `access.entry-over`, and what `confirming` throws.
    public func callAsFunction(
        _ id: ID<BreakGlass>, isJustified: Bool, by actor: Actor, confirming: Confirming
    ) async throws {
        try await centre.admit("supervision", .review, of: actor)
        try await centre.require(confirming, of: actor)
        let (centre, now) = (centre, centre.ambient.now())
        try await centre.write(as: actor, for: "supervision", .review) { transaction in
            let person = try centre.opened(id, for: actor, in: transaction)
            guard try transaction.review(id, isJustified: isJustified, by: actor.id, at: now) else {
                throw Problem(.conflict, "access.entry-over")
            }
            return Audited(
                (), .glassReviewed, on: id.rawValue, of: [person], detail: isJustified ? "justified" : "unjustified")
        }
    }

    /// Lets the right begin again that rests after a use that was not justified: the supervisor's decision.
    ///
    /// Who is to open nothing more for good loses the grant instead. Throws as a review.
    public func settle(_ id: ID<BreakGlass>, by actor: Actor, confirming: Confirming) async throws {
        try await centre.admit("supervision", .review, of: actor)
        try await centre.require(confirming, of: actor)
        let (centre, now) = (centre, centre.ambient.now())
        try await centre.write(as: actor, for: "supervision", .review) { transaction in
            let person = try centre.opened(id, for: actor, in: transaction)
            guard try transaction.settle(id, by: actor.id, at: now) else {
                throw Problem(.conflict, "access.entry-over")
            }
            return Audited((), .glassSettled, on: id.rawValue, of: [person])
        }
    }
}

extension Centre {
    /// Of whom something was opened in an emergency, for a reviewer of the area who is not who opened it.
    fileprivate func opened(
        _ id: ID<BreakGlass>, for actor: Actor, in transaction: any ReadTransaction
    ) throws -> ID<Person> {
        guard let glass = try transaction.glass(id, sealer: sealer), let person = ID<Person>(glass.record),
            let record = try transaction.person(person), actor.unit.contains(area: record.area)
        else { throw Problem(.missing, "access.entry-unknown") }
        if glass.actor == actor.id { throw Problem(.refused, "access.same-person") }
        return person
    }
}
