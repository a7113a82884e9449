public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// Asks that a look of the own office at a case is hidden from the person for a time, on a ground of the law.
///
/// It is a question: nothing is hidden before an independent official approves (``DecideHiding``).
public struct AskHiding: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// What may be asked for one case.
    public struct Offer: Sendable {
        public var caseNumber: String
        /// Looks of the own office that were never hidden, the newest first.
        public var looks: [LedgerEntry]
        public var grounds: [HidingGround]
    }

    /// What was typed.
    public struct Draft: Sendable {
        public var entry: String
        public var ground: String
        /// The number of the proceeding for which it is asked.
        public var number: String
        public var reason: String
        public var days: String

        public init(entry: String, ground: String, number: String, reason: String, days: String) {
            (self.entry, self.ground, self.number, self.reason) = (entry, ground, number, reason)
            self.days = days
        }
    }

    private func grounds(of actor: Actor) -> [HidingGround] {
        centre.present.rights.hidings.filter { $0.askers.contains(actor.role) }
    }

    private func admit(_ actor: Actor) async throws {
        let mayAsk = !grounds(of: actor).isEmpty
        try await centre.enteringDenial(for: "case_step", of: actor) {
            if !mayAsk { throw Problem(.refused, "access.denied", ["purpose": "case_step"]) }
        }
    }

    /// What may be asked; throws `case.unknown` where the office has no part in the case.
    public func offer(_ id: ID<Case>, to actor: Actor) async throws -> Offer {
        try await admit(actor)
        let (centre, grounds) = (centre, grounds(of: actor))
        return try await centre.read(as: actor, for: "case_step") { transaction in
            let record = try centre.record(id, by: actor, in: transaction)
            let looks = try transaction.hideable(of: id, office: actor.office, limit: 50)
            return Disclosed(
                Offer(caseNumber: record.core.number, looks: looks, grounds: grounds), .hidingListed, on: id.rawValue,
                of: [record.person], in: id)
        }
    }

    /// Asks; throws every fault at once.
    @discardableResult
    public func callAsFunction(_ id: ID<Case>, _ draft: Draft, by actor: Actor) async throws -> ID<EntryHiding> {
        try await admit(actor)
        let (entry, days) = try checked(draft, actor)
        let (centre, now) = (centre, centre.ambient.now())
        let fresh: ID<EntryHiding> = centre.ambient.id()
        return try await centre.write(as: actor, for: "case_step") { transaction in
            let record = try centre.record(id, by: actor, in: transaction)
            guard try transaction.hideable(of: id, office: actor.office, limit: 500).contains(where: { $0.id == entry })
            else { throw Problem.invalid([Violation("entry", "input.choose")]) }
            let hiding = EntryHiding(
                id: fresh, entry: entry, caseID: id, area: record.core.area, ground: draft.ground, number: draft.number,
                reason: draft.reason, days: days, asked: HidingHand(actor, at: now))
            try transaction.insert(hiding, sealer: centre.sealer)
            let people = try transaction.people(of: [entry])
            return Audited(fresh, .hidingAsked, on: fresh.rawValue, of: people, in: id, detail: draft.ground)
        }
    }

    private func checked(_ draft: Draft, _ actor: Actor) throws -> (ID<LedgerEntry>, Int) {
        var faults: [Violation] = []
        let (entry, days) = (ID<LedgerEntry>(draft.entry), Int(TypedText.compact(draft.days)))
        if entry == nil { faults.append(Violation("entry", "input.choose")) }
        if !grounds(of: actor).contains(where: { $0.key == draft.ground }) {
            faults.append(Violation("ground", "input.choose"))
        }
        if WrittenReason(draft.number).isEmpty { faults.append(Violation("number", "input.required")) }
        if draft.number.count > 60 || draft.number.contains(where: \.isNewline) {
            faults.append(Violation("number", "input.too-long", ["limit": "60", "length": "\(draft.number.count)"]))
        }
        faults += Self.faults(ofReason: draft.reason)
        if !(1...EntryHiding.mostDays).contains(days ?? 0) {
            faults.append(Violation("days", "number.range", ["minimum": "1", "maximum": "\(EntryHiding.mostDays)"]))
        }
        guard faults.isEmpty, let entry, let days else { throw Problem.invalid(faults) }
        return (entry, days)
    }

    private static func faults(ofReason reason: String) -> [Violation] {
        if WrittenReason(reason).length < EntryHiding.shortestReason {
            return [Violation("reason", "emergency.reason", ["least": "\(EntryHiding.shortestReason)"])]
        }
        let longest = EntryHiding.longestReason
        if reason.count <= longest { return [] }
        return [Violation("reason", "input.too-long", ["limit": "\(longest)", "length": "\(reason.count)"])]
    }
}

extension Centre {
    /// The case, for an official whose office works on it.
    fileprivate func record(_ id: ID<Case>, by actor: Actor, in transaction: any ReadTransaction) throws -> CaseRecord {
        guard let record = try transaction.caseRecord(id) else { throw Problem(.missing, "case.unknown") }
        try requirePart(in: try procedure(of: record, in: transaction), of: record, by: actor, in: transaction)
        return record
    }
}
