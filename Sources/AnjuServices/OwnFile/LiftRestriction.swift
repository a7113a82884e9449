public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// Ends what a person had restricted: the person at any time and at once, two officials with a reason that the person reads.
public struct LiftRestriction: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// By the person, or who acts for them.
    ///
    /// Throws `request.unknown`, also for one of somebody else's, and `restriction.none` where nothing is restricted.
    public func callAsFunction(_ id: ID<OwnRequest>, by session: OwnSession) async throws {
        let (centre, now) = (centre, centre.ambient.now())
        try await centre.write(as: session.actor, for: ViewOwnFile.purpose) { transaction in
            guard let request = try transaction.request(id, sealer: centre.sealer), request.person == session.person
            else { throw Problem(.missing, "request.unknown") }
            let groups = try transaction.lift(
                id, as: .init(.person), by: session.actor.id, at: now, sealer: centre.sealer)
            return try Self.entered(id, groups, of: session.person, by: .person)
        }
    }

    /// An official who answers requests asks that it be ended, with a reason that the person will read; another one does it
    /// within a week.
    ///
    /// Throws `input.required` without a reason, `restriction.none`, `restriction.asked` where somebody asked already, and as
    /// ``ViewRequests``.
    public func ask(_ id: ID<OwnRequest>, reason: String, by actor: Actor) async throws {
        try await centre.admitToRequests(.write, of: actor)
        let (centre, now) = (centre, centre.ambient.now())
        try await centre.write(as: actor, for: ViewOwnFile.purpose) { transaction in
            let seen = try ViewRequests.seen(id, for: actor, centre: centre, now: now, in: transaction)
            if WrittenReason(reason).isEmpty { throw Problem.invalid([Violation("reason", "input.required")]) }
            if seen.restrictions.isEmpty { throw Problem(.conflict, "restriction.none") }
            let groups = try transaction.askToLift(id, reason: reason, by: actor.id, at: now, sealer: centre.sealer)
            if groups.isEmpty { throw Problem(.conflict, "restriction.asked") }
            return Audited(
                (), .handlingLiftAsked, on: id.rawValue, of: [seen.person.id], detail: groups.joined(separator: " "))
        }
    }

    /// The second official ends it, for the reason that the first gave; the person reads who, when and why.
    ///
    /// Throws `restriction.none`, `restriction.not-asked`, `access.same-person` for who asked, what `confirming` throws, and as
    /// ``ViewRequests``.
    public func callAsFunction(
        _ id: ID<OwnRequest>, by actor: Actor, confirming: Confirming
    ) async throws {
        try await centre.admitToRequests(.write, of: actor)
        try await centre.require(confirming, of: actor)
        let (centre, now) = (centre, centre.ambient.now())
        try await centre.write(as: actor, for: ViewOwnFile.purpose) { transaction in
            let seen = try ViewRequests.seen(id, for: actor, centre: centre, now: now, in: transaction)
            if seen.restrictions.isEmpty { throw Problem(.conflict, "restriction.none") }
            let asked = seen.restrictions.compactMap(\.asking)
            if asked.isEmpty { throw Problem(.conflict, "restriction.not-asked") }
            let groups = try transaction.liftAsked(id, by: actor.id, at: now)
            if groups.isEmpty { throw Problem(.refused, "access.same-person") }
            return try Self.entered(id, groups, of: seen.person.id, by: .official)
        }
    }

    private static func entered(
        _ id: ID<OwnRequest>, _ groups: [String], of person: ID<Person>, by hand: OwnRestriction.Ending.Hand
    ) throws -> Audited<Void> {
        if groups.isEmpty { throw Problem(.conflict, "restriction.none") }
        return Audited(
            (), .handlingFreed, on: id.rawValue, of: [person],
            detail: groups.joined(separator: " ") + " " + hand.rawValue)
    }
}
