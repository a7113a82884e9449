import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

/// The grants that decide are made here, of the pack's roles, and asked nowhere else.
extension Centre {
    /// What an official is asked about.
    func request(
        _ action: AccessAction, on scope: RecordScope, for purpose: String, by actor: Actor, group: String? = nil
    ) -> AccessRequest {
        AccessRequest(
            actor: actor.id, roles: [actor.role], action: action, scope: scope, group: group, purpose: purpose,
            now: ambient.now())
    }

    /// What the official's role grants in the own office.
    ///
    /// The role belongs to the department, or grants nothing there.
    func policy(of actor: Actor) -> AccessPolicy {
        guard let role = rulebook.rights.roles[actor.role], role.departments.contains(actor.department) else {
            return AccessPolicy()
        }
        return AccessPolicy(grants: role.sees.map { grant(role, $0, in: actor.unit) })
    }

    /// What decides about a case: as ``policy(of:)``, with what is agreed, blocked and opened of its person.
    ///
    /// Agreements are read where the own office takes no part, emergencies where something is blocked: for most cases one
    /// question to the database.
    func access(
        of actor: Actor, to record: CaseRecord, in procedure: Procedure, _ transaction: any ReadTransaction
    ) throws -> CaseAccess {
        let takesPart = { Reach($0, in: procedure, rulebook).takesPart }
        var access = CaseAccess(
            policy: try policy(
                of: actor, on: record.person, whileOpen: record.endedAt == nil, in: transaction),
            scope: RecordScope(record: record.person.rawValue, area: record.core.area, departments: []))
        if takesPart(actor.department) {
            access.scope.departments = [actor.department]
        } else {
            let agreed = try transaction.agreements(receivedBy: actor.department, at: ambient.now())
            access.policy.agreements = agreed
            access.policy.grants += grants(by: agreed, to: actor)
            access.scope.departments = Set(agreed.map(\.giving).filter(takesPart))
        }
        return access
    }

    /// As ``policy(of:)``, with what is blocked of a person or restricted at their wish, and what the official opened of it.
    ///
    /// Some purposes pass a restriction only while the case at hand is open.
    func policy(
        of actor: Actor, on person: ID<Person>, whileOpen isOpen: Bool = false, in transaction: any ReadTransaction
    ) throws -> AccessPolicy {
        var policy = policy(of: actor)
        let passing = Set(present.rights.ownFile.passes(whileOpen: isOpen).map(\.purpose))
        let restricted = try transaction.restrictions(of: person, at: ambient.now())
        policy.blocks = try transaction.blocks(on: person) + restricted.compactMap { $0.block(passing: passing) }
        if !policy.blocks.isEmpty {
            policy.glasses = try transaction.glasses(of: actor.id, at: ambient.now(), sealer: sealer)
        }
        return policy
    }

    /// Which cases of its area the official has in a list: the decision, compiled before any case is known.
    ///
    /// Whose steps are listed is said by the departments that the list names.
    func listScope(of actor: Actor, for purpose: String, in transaction: any ReadTransaction) throws -> AccessScope {
        var policy = policy(of: actor)
        policy.glasses = try transaction.glasses(of: actor.id, at: ambient.now(), sealer: sealer)
        let request = request(.list, on: RecordScope(ownOf: actor), for: purpose, by: actor)
        var scope = policy.scope(of: request)
        scope.passing = Set(present.rights.ownFile.passes(whileOpen: true).map(\.purpose))
        for place in scope.alternatives.indices {
            scope.alternatives[place].unit = Unit(area: scope.alternatives[place].unit.area)
        }
        return scope
    }

    /// Whether the whole person is blocked for the official: then nobody learns that there is one.
    func isHidden(_ person: ID<Person>, from actor: Actor, in transaction: any ReadTransaction) throws -> Bool {
        let policy = try policy(of: actor, on: person, in: transaction)
        if policy.blocks.isEmpty { return false }
        var scope = RecordScope(ownOf: actor)
        scope.record = person.rawValue
        return policy.grants.allSatisfy { grant in
            let asked = request(.read, on: scope, for: grant.purpose, by: actor)
            return policy.decide(asked).missing.contains(.block)
        }
    }

    private func grant(_ role: Role, _ sight: Role.Sight, in unit: Unit) -> Grant {
        var groups = Dictionary(uniqueKeysWithValues: sight.groups.map { ($0, MaskLevel.full) })
        groups.merge(sight.masked) { $1 }
        return Grant(
            id: role.key + "/" + sight.purpose, role: role.key, unit: unit, purpose: sight.purpose,
            actions: sight.actions, groups: groups, items: sight.items, from: Instant(milliseconds: 0),
            emergency: sight.emergency)
    }

    /// What agreements give the official.
    func grants(by agreements: [SharingAgreement], to actor: Actor) -> [Grant] {
        agreements.compactMap { grant($0, to: actor) }
    }

    /// What an agreement gives the official: to look, where both its area and the office's own reach.
    private func grant(_ agreement: SharingAgreement, to actor: Actor) -> Grant? {
        guard let role = rulebook.rights.roles[actor.role], role.may(.read, for: agreement.purpose) else { return nil }
        let (own, given) = (actor.unit, Unit(area: agreement.area))
        let area =
            own.contains(area: agreement.area) ? agreement.area : given.contains(area: actor.area) ? actor.area : nil
        guard let area else { return nil }
        return Grant(
            id: agreement.id.rawValue, role: role.key, unit: Unit(area: area, department: agreement.giving),
            purpose: agreement.purpose, actions: [.read],
            groups: Dictionary(uniqueKeysWithValues: agreement.groups.map { ($0, MaskLevel.full) }),
            from: agreement.from, until: agreement.until, agreement: agreement.id.rawValue)
    }
}
