public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// Ends a stay, or says when it is to end: its record stays as it was, and the end starts its retention clock.
public struct EndStay: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// Ends a stay at a moment, as it was typed; one that was entered by mistake ends as it began, and what ended because of
    /// it goes on again.
    ///
    /// Throws what is wrong beside `until` and `as`, `stay.unknown` also for one of another area's, and `stay.ended` where
    /// somebody was faster.
    public func callAsFunction(_ id: ID<Stay>, at typed: String, as end: String, by actor: Actor) async throws {
        try await centre.admit(KeepPlaces.purpose, .register, of: actor)
        let (centre, now) = (centre, centre.ambient.now())
        try await centre.write(as: actor, for: KeepPlaces.purpose, .register) { transaction in
            let stay = try centre.stay(id, for: actor, in: transaction)
            var faults: [Violation] = []
            let how = StayEnd(rawValue: end)
            if how == nil { faults.append(Violation("as", "input.choose")) }
            let moment = how == .mistaken ? stay.span.from : centre.moment(typed, "until", true, &faults)
            if let moment, moment > now { faults.append(Violation("until", "stay.future")) }
            if let moment, moment < stay.span.from { faults.append(Violation("until", "stay.ends-before")) }
            guard faults.isEmpty, let how, let moment else { throw Problem.invalid(faults) }
            guard try transaction.end(id, at: moment, as: how, recorded: now) else {
                throw Problem(.conflict, "stay.ended")
            }
            let audited = Audited((), .stayEnded, on: id.rawValue, of: [stay.person], detail: how.rawValue)
            guard how == .mistaken else { return audited }
            return try transaction.reopen(movedTo: id).reduce(audited) {
                $0.and(.stayReopened, on: $1.rawValue, of: [stay.person])
            }
        }
    }

    /// Says when somebody means to leave, such as longer than was said before; nothing typed: nobody says.
    ///
    /// Throws as ``callAsFunction(_:at:as:by:)``, beside `planned`.
    public func plan(_ id: ID<Stay>, until typed: String, by actor: Actor) async throws {
        try await centre.admit(KeepPlaces.purpose, .register, of: actor)
        let centre = centre
        try await centre.write(as: actor, for: KeepPlaces.purpose, .register) { transaction in
            let stay = try centre.stay(id, for: actor, in: transaction)
            var faults: [Violation] = []
            let moment = centre.moment(typed, "planned", false, &faults)
            if let moment, moment <= stay.span.from { faults.append(Violation("planned", "stay.ends-before")) }
            if !faults.isEmpty { throw Problem.invalid(faults) }
            guard try transaction.plan(id, until: moment) else { throw Problem(.conflict, "stay.ended") }
            return Audited((), .stayPlanned, on: id.rawValue, of: [stay.person])
        }
    }
}

extension Centre {
    /// A stay at a place of the official's area.
    ///
    /// Throws `stay.unknown`; one that is there and not theirs is entered about the person.
    func stay(_ id: ID<Stay>, for actor: Actor, in transaction: any ReadTransaction) throws -> StayRecord {
        let unknown = Problem(.missing, "stay.unknown")
        guard let stay = try transaction.stay(id) else { throw unknown }
        guard actor.unit.contains(area: stay.area), try !isHidden(stay.person, from: actor, in: transaction) else {
            throw Concealed(unknown, on: id.rawValue, of: [stay.person])
        }
        return stay
    }

    /// A moment as it was typed; what is wrong with it is added.
    fileprivate func moment(
        _ typed: String, _ field: String, _ isNeeded: Bool, _ faults: inout [Violation]
    ) -> Instant? {
        let reader = ItemReader(dictionary: dictionary, today: today, zone: zone)
        switch reader.moment(typed, field: field, isNeeded: isNeeded) {
        case .success(let moment): return moment
        case .failure(let fault):
            faults.append(fault)
            return nil
        }
    }
}
