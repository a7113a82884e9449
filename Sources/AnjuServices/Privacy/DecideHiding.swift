public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// Approves, refuses, extends and ends hidings of entries: each by whom the pack and the rule of two allow.
public struct DecideHiding: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// One hiding as an official reads it.
    public struct Line: Sendable {
        public var hiding: EntryHiding
        public var standing: EntryHiding.Standing
        public var caseNumber: String
        /// What this official may do with it now.
        public var deeds: [HidingDeed]
    }

    private func hasPart(_ actor: Actor) -> Bool {
        centre.present.rights.hidings.contains { $0.askers.union($0.approvers).contains(actor.role) }
    }

    private func admit(_ actor: Actor) async throws {
        let hasPart = hasPart(actor)
        try await centre.enteringDenial(for: Self.purpose(actor, centre), of: actor) {
            if !hasPart { throw Problem(.refused, "access.denied", ["purpose": "supervision"]) }
        }
    }

    private static func purpose(_ actor: Actor, _ centre: Centre) -> String {
        centre.present.rights.hidings.contains { $0.approvers.contains(actor.role) } ? "supervision" : "case_step"
    }

    /// Those that the own office asked for, and those of the own area that the role may approve; the newest first.
    public func list(by actor: Actor) async throws -> [Line] {
        try await admit(actor)
        let (centre, now) = (centre, centre.ambient.now())
        return try await centre.read(as: actor, for: Self.purpose(actor, centre)) { transaction in
            let found = try transaction.hidings(in: actor.areaPrefix, sealer: centre.sealer).filter { hiding in
                hiding.asked.office == actor.office || centre.mayApprove(hiding, actor)
            }
            let lines = try found.map { hiding in
                let number = try transaction.caseRecord(hiding.caseID)?.core.number ?? ""
                return Line(
                    hiding: hiding, standing: hiding.standing(at: now), caseNumber: number,
                    deeds: HidingDeed.allCases.filter { centre.may($0, hiding, actor, at: now) })
            }
            let people = try transaction.people(of: found.map(\.entry))
            return Disclosed(lines, .hidingListed, on: actor.office, of: people)
        }
    }

    /// How many wait for this official.
    public func waiting(for actor: Actor) async throws -> Int {
        guard hasPart(actor) else { return 0 }
        let (centre, now) = (centre, centre.ambient.now())
        return try await centre.ledger.readImpersonal { transaction in
            try transaction.hidings(in: actor.areaPrefix, sealer: centre.sealer).filter { hiding in
                centre.may(.approve, hiding, actor, at: now) || centre.may(.extend, hiding, actor, at: now)
            }.count
        }
    }

    /// Does it; who approves signs with their own password, given a moment ago.
    ///
    /// Throws what `confirming` throws, `access.entry-unknown`, `access.same-person` where another person, role and office is needed,
    /// `access.entry-over` where its time for that is over.
    public func callAsFunction(
        _ id: ID<EntryHiding>, _ deed: HidingDeed, by actor: Actor, confirming: Confirming
    ) async throws {
        try await admit(actor)
        if deed.isConfirmed { try await centre.require(confirming, of: actor) }
        let (centre, now) = (centre, centre.ambient.now())
        let hand = HidingHand(actor, at: now)
        let month = String(centre.zone.day(of: now).description.prefix(7))
        try await centre.write(as: actor, for: Self.purpose(actor, centre)) { transaction in
            guard let hiding = try transaction.hiding(id, sealer: centre.sealer),
                actor.unit.contains(area: hiding.area),
                hiding.asked.office == actor.office || centre.mayApprove(hiding, actor)
            else { throw Problem(.missing, "access.entry-unknown") }
            guard centre.isFree(hiding, for: deed, actor) else { throw Problem(.refused, "access.same-person") }
            let isDone =
                switch deed {
                case .approve:
                    try transaction.approve(hiding, by: hand, until: now.adding(days: hiding.days), month: month)
                case .refuse: try transaction.refuse(id, by: hand)
                case .askExtension: try transaction.askExtension(of: id, by: hand)
                case .extend: try transaction.extend(id, by: hand, until: hiding.extensionEnd ?? now)
                case .show: try transaction.show(id, by: hand)
                }
            if !isDone { throw Problem(.conflict, "access.entry-over") }
            let people = try transaction.people(of: [hiding.entry])
            return Self.entered(deed, hiding, people)
        }
    }

    private static func entered(
        _ deed: HidingDeed, _ hiding: EntryHiding, _ people: [ID<Person>]
    ) -> Audited<Void> {
        func enter(_ value: Void, _ action: AuditAction, _ ground: String) -> Audited<Void> {
            Audited(value, action, on: hiding.id.rawValue, of: people, in: hiding.caseID, detail: ground)
        }
        return switch deed {
        case .approve: enter((), .hidingApproved, hiding.ground)
        case .refuse: enter((), .hidingRefused, hiding.ground)
        case .askExtension: enter((), .hidingExtensionAsked, hiding.ground)
        case .extend: enter((), .hidingExtended, hiding.ground)
        case .show: enter((), .hidingEnded, hiding.ground)
        }
    }

    /// How many were approved, by month and ground: for everybody.
    public func figures() async throws -> [(month: String, ground: String, total: Int)] {
        try await centre.ledger.readImpersonal { try $0.hidingTallies() }
    }
}

extension Centre {
    /// Whether the pack lets this role approve on the hiding's ground; one that the pack no longer knows is approved by nobody.
    func mayApprove(_ hiding: EntryHiding, _ actor: Actor) -> Bool {
        present.rights.hidings.first { $0.key == hiding.ground }?.approvers.contains(actor.role) == true
    }

    /// Whether the rule of two lets this official do it.
    func isFree(_ hiding: EntryHiding, for deed: HidingDeed, _ actor: Actor) -> Bool {
        let hand = HidingHand(actor, at: hiding.asked.at)
        switch deed {
        case .approve: return mayApprove(hiding, actor) && hand.isIndependent(of: hiding.asked)
        case .refuse: return mayApprove(hiding, actor) && actor.id != hiding.asked.account
        case .askExtension: return actor.role == hiding.asked.role && actor.office == hiding.asked.office
        case .extend:
            let others = [hiding.approved?.account, hiding.extensionAsked?.account]
            return mayApprove(hiding, actor) && hand.isIndependent(of: hiding.asked) && !others.contains(actor.id)
        case .show: return actor.office == hiding.asked.office || mayApprove(hiding, actor)
        }
    }

    /// Whether it can be done now, by this official.
    func may(_ deed: HidingDeed, _ hiding: EntryHiding, _ actor: Actor, at now: Instant) -> Bool {
        guard isFree(hiding, for: deed, actor) else { return false }
        let isFirstTime = (hiding.until ?? now) > now
        switch (hiding.standing(at: now), deed) {
        case (.waiting, .approve), (.waiting, .refuse), (.hidden, .show): return true
        case (.hidden, .askExtension): return isFirstTime && hiding.extensionAsked == nil
        case (.hidden, .extend): return isFirstTime && hiding.extensionAsked != nil && hiding.extended == nil
        case (.waiting, _), (.hidden, _), (.lapsed, _), (.refused, _), (.shown, _): return false
        }
    }
}
