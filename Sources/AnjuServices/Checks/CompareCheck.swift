public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// Lays a possible match beside the person's own papers, for people to judge; what the authority holds is asked for anew and
/// kept nowhere.
public struct CompareCheck: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// Both sides, for one look.
    public struct Comparison: Hashable, Sendable {
        public var person: CheckIdentity
        /// `nil` where the authority holds nothing of the kind any more.
        public var held: CheckIdentity?
        /// Names the pair in the answer: what is judged is what was seen.
        public var mark: String
    }

    /// The look is entered before the authority is asked.
    ///
    /// Throws `check.state` where nothing is to be judged.
    public func callAsFunction(_ id: ID<StatutoryCheck>, by actor: Actor) async throws -> Comparison {
        let (centre, now) = (centre, centre.ambient.now())
        let law = try await centre.checkLaw(id, for: actor)
        let (inquiry, check) = try await centre.ledger.read(as: actor, for: "case_step", law: law) { transaction in
            let check = try Self.open(id, centre: centre, now: now, by: actor, in: transaction)
            let inquiry = try check.inquiry(on: centre.zone.day(of: now), in: transaction)
            return check.enter((inquiry, check), .checkCompared, "", telling: check.identityGroups)
        }
        let held = try await centre.checkAuthority.ask(inquiry)
        guard let held, inquiry.identity.mayBe(held) else {
            return Comparison(person: inquiry.identity, held: nil, mark: "")
        }
        return Comparison(person: inquiry.identity, held: held, mark: check.mark(of: held))
    }

    static func open(
        _ id: ID<StatutoryCheck>, centre: Centre, now: Instant, by actor: Actor, in transaction: any ReadTransaction
    ) throws -> CheckWork {
        let check = try CheckWork(id, for: actor, centre: centre, in: transaction)
        try check.require(.step, of: actor)
        switch check.record.standing(at: now) {
        case .possible, .unsure: return check
        case .draft, .proposed, .approved, .asked, .clear, .same, .notSame, .appealed, .upheld, .lifted, .expired,
            .purged:
            throw CheckState.notNow
        }
    }
}
