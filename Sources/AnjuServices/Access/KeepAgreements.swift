public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// What departments agree to share: one administrator proposes, another approves, one ends.
public struct KeepAgreements: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// What is proposed, as it was typed.
    public struct Draft: Sendable {
        public var giving: String
        public var receiving: String
        public var purpose: String
        public var law: String
        public var groups: Set<String>
        /// Code of the area; empty is the pack's own.
        public var area: String
        public var from: String
        public var until: String

        public init(
            giving: String, receiving: String, purpose: String, law: String, groups: Set<String>, area: String = "",
            from: String = "", until: String
        ) {
            (self.giving, self.receiving, self.purpose, self.law) = (giving, receiving, purpose, law)
            (self.groups, self.area, self.from, self.until) = (groups, area, from, until)
        }
    }

    /// Every agreement, the newest first.
    public func list(by actor: Actor) async throws -> [SharingAgreement] {
        try await centre.admit("operation", .administer, of: actor)
        return try await centre.ledger.readImpersonal { try $0.agreements() }
    }

    /// Proposes an agreement, which is nothing before somebody else has approved it.
    @discardableResult
    public func propose(_ draft: Draft, by actor: Actor) async throws -> ID<SharingAgreement> {
        try await centre.admit("operation", .administer, of: actor)
        let now = centre.ambient.now()
        let span = AccessSpan(draft.from, draft.until, now: now, zone: centre.zone)
        let faults = faults(of: draft) + span.faults(mustEnd: true)
        guard faults.isEmpty, let until = span.until else { throw Problem.invalid(faults) }
        let agreement = SharingAgreement(
            id: centre.ambient.id(), giving: draft.giving, receiving: draft.receiving, purpose: draft.purpose,
            law: draft.law, groups: draft.groups, area: draft.area.isEmpty ? centre.rulebook.pack.area : draft.area,
            from: span.from, until: until, proposedBy: actor.id, proposedAt: now)
        try await centre.write(as: actor, for: "operation", .administer) { transaction in
            if try transaction.countProposedAgreements(at: now) >= KeepGrants.mostProposals {
                throw Problem(.conflict, "access.too-many-proposals", ["limit": "\(KeepGrants.mostProposals)"])
            }
            try transaction.insert(agreement, at: now)
            return Audited((), .agreementProposed, on: agreement.id.rawValue, detail: Self.detail(agreement))
        }
        return agreement.id
    }

    /// Approves what another administrator proposed within a week, and who administers still.
    ///
    /// Throws `access.same-person`, `access.entry-unknown`, `access.entry-over`, and what `confirming` throws.
    public func approve(_ id: ID<SharingAgreement>, by actor: Actor, confirming: Confirming) async throws {
        try await centre.admit("operation", .administer, of: actor)
        try await centre.require(confirming, of: actor)
        let (centre, now) = (centre, centre.ambient.now())
        try await centre.write(as: actor, for: "operation", .administer) { transaction in
            guard let agreement = try transaction.agreement(id) else { throw Problem(.missing, "access.entry-unknown") }
            if agreement.proposedBy == actor.id { throw Problem(.refused, "access.same-person") }
            try centre.requireStill(actor, .administer, for: "operation", at: now, in: transaction)
            guard
                try centre.mayStill(
                    agreement.proposedBy, .administer, for: "operation", at: now, in: transaction)
            else { throw Problem(.conflict, "access.entry-over") }
            guard try transaction.approve(id, by: actor.id, at: now) else {
                throw Problem(.conflict, "access.entry-over")
            }
            return Audited((), .agreementApproved, on: id.rawValue, detail: Self.detail(agreement))
        }
    }

    /// Ends an agreement from now on, or takes a proposal back: one person is enough.
    ///
    /// Throws `access.entry-unknown`, `access.entry-over`.
    public func end(_ id: ID<SharingAgreement>, by actor: Actor) async throws {
        try await centre.admit("operation", .administer, of: actor)
        let now = centre.ambient.now()
        try await centre.write(as: actor, for: "operation", .administer) { transaction in
            guard let agreement = try transaction.agreement(id) else { throw Problem(.missing, "access.entry-unknown") }
            guard try transaction.end(id, by: actor.id, at: now) else { throw Problem(.conflict, "access.entry-over") }
            return Audited((), .agreementEnded, on: id.rawValue, detail: Self.detail(agreement))
        }
    }

    private static func detail(_ agreement: SharingAgreement) -> String {
        "\(agreement.giving) \(agreement.receiving) \(agreement.purpose)"
    }

    private func faults(of draft: Draft) -> [Violation] {
        var faults: [Violation] = []
        let book = centre.rulebook
        for (field, key) in [("giving", draft.giving), ("receiving", draft.receiving)]
        where book.departments[key]?.kind != .office {
            faults.append(
                key.isEmpty
                    ? Violation(field, "input.choose") : Violation(field, "code.unknown", ["value": key]))
        }
        if faults.isEmpty, draft.giving == draft.receiving {
            faults.append(Violation("receiving", "agreement.same-department"))
        }
        if book.rights.purposes[draft.purpose] == nil {
            faults.append(
                draft.purpose.isEmpty
                    ? Violation("purpose", "input.choose")
                    : Violation("purpose", "code.unknown", ["value": draft.purpose]))
        }
        if WrittenReason(draft.law).isEmpty { faults.append(Violation("law", "input.required")) }
        let strange = draft.groups.subtracting(book.dictionary.groups.map(\.key)).sorted()
        if draft.groups.isEmpty { faults.append(Violation("groups", "input.choose")) }
        if let group = strange.first { faults.append(Violation("groups", "code.unknown", ["value": group])) }
        if !draft.area.isEmpty, !book.areas.contains(where: { $0.code == draft.area }) {
            faults.append(Violation("area", "code.unknown", ["value": draft.area]))
        }
        return faults
    }
}
