public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore
import AnjuVault

/// Registers people at a place, one or many in one submit: somebody at home, a family, a group at a hotel at night
/// (Household Registration Regulations article 15; Exit and Entry Administration Law article 39).
///
/// Each has one file in the city: who shows a number that is on file with the same birth date is the same person, and nothing
/// of that file is told. A late registration is taken like any other; why it came late is recorded, and nothing follows.
public struct RegisterStays: Sendable {
    let centre: Centre

    /// Most people of one submit.
    public static let most = 200

    public init(centre: Centre) { self.centre = centre }

    /// What became of it.
    public struct Registered: Sendable {
        public var checkIn: CheckInRecord
        /// Stays in the order of the list.
        public var stays: [ID<Stay>]
        /// The same request was sent before: nothing was done again.
        public var wasRepeated: Bool
    }

    /// Throws every fault of what was typed at once, those of a person beside `guest.N.item`; `place.unknown`, `place.closed`,
    /// and `search.too-many` for who has asked too often whose a number is.
    public func callAsFunction(_ draft: StayDraft, by actor: Actor) async throws -> Registered {
        try await centre.admit(KeepPlaces.purpose, .register, of: actor)
        let (centre, work) = (centre, StayWork(draft, by: actor, centre: centre))
        if let repeated = try await centre.ledger.readImpersonal({ try work.repeated(in: $0) }) { return repeated }
        let limit = SearchLimit(actor: actor, centre: centre)
        if try await centre.ledger.readImpersonal({ try limit.isOver(in: $0) }) { throw try await limit.entered() }
        await centre.serials.stockUp("stay", year: work.year)
        do {
            return try await centre.write(as: actor, for: KeepPlaces.purpose, .register) { try work.run($0) }
        } catch let problem as Problem where problem.kind != .unavailable {
            work.ticket.giveBack()
            if problem.violations.contains(where: { StayWork.telling.contains($0.code) }) { try await limit.count() }
            guard problem.code == "request.repeated" else { throw problem }
            guard let repeated = try await centre.ledger.readImpersonal({ try work.repeated(in: $0) }) else {
                throw problem
            }
            return repeated
        }
    }
}
