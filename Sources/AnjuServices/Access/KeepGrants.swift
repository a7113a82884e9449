public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// Gives accounts roles and takes them back: one administrator proposes, another approves, one ends.
public struct KeepGrants: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// What is proposed, as it was typed; days are the first and the last, each empty where there is none.
    public struct Draft: Sendable {
        public var login: String
        public var role: String
        public var office: String
        public var from: String
        public var until: String

        public init(login: String, role: String, office: String, from: String = "", until: String = "") {
            (self.login, self.role, self.office, self.from, self.until) = (login, role, office, from, until)
        }
    }

    /// An account with what it was granted, the newest first.
    public struct Holder: Sendable {
        public var account: AccountRecord
        public var grants: [AccountGrant]
    }

    /// Every account with its grants, by login.
    public func list(by actor: Actor) async throws -> [Holder] {
        try await centre.admit("operation", .administer, of: actor)
        return try await centre.ledger.readImpersonal { transaction in
            let grants = Dictionary(grouping: try transaction.grants(), by: \.account)
            return try transaction.accounts().map { Holder(account: $0, grants: grants[$0.id] ?? []) }
        }
    }

    /// Proposes a grant, which is nothing before somebody else has approved it.
    ///
    /// Throws every fault at once: an account, role or office that is not there, a role that is not at home in the office,
    /// days that are none or run backwards.
    @discardableResult
    public func propose(_ draft: Draft, by actor: Actor) async throws -> ID<AccountGrant> {
        try await centre.admit("operation", .administer, of: actor)
        let now = centre.ambient.now()
        let span = AccessSpan(draft.from, draft.until, now: now, zone: centre.zone)
        let account = try await centre.ledger.readImpersonal { try $0.account(login: draft.login) }
        var faults = span.faults(mustEnd: false)
        if draft.login.isEmpty {
            faults.append(Violation("login", "input.required"))
        } else if account == nil {
            faults.append(Violation("login", "code.unknown", ["value": draft.login]))
        }
        faults += centre.faults(ofRole: draft.role, at: draft.office)
        guard faults.isEmpty, let account else { throw Problem.invalid(faults) }
        let grant = AccountGrant(
            id: centre.ambient.id(), account: account.id, role: draft.role, office: draft.office, from: span.from,
            until: span.until, proposedBy: actor.id)
        try await centre.write(as: actor, for: "operation", .administer) { transaction in
            try transaction.insert(grant, at: now)
            return Audited((), .grantProposed, on: account.id.rawValue, detail: grant.role + " " + grant.office)
        }
        return grant.id
    }

    /// Approves what another administrator proposed for a third.
    ///
    /// Throws `access.same-person`, `access.entry-unknown`, `access.entry-over`, and what `confirming` throws.
    public func approve(_ id: ID<AccountGrant>, by actor: Actor, confirming: Confirming) async throws {
        try await centre.admit("operation", .administer, of: actor)
        try await centre.require(confirming, of: actor)
        let now = centre.ambient.now()
        try await centre.write(as: actor, for: "operation", .administer) { transaction in
            guard let grant = try transaction.grant(id) else { throw Problem(.missing, "access.entry-unknown") }
            guard grant.proposedBy != actor.id, grant.account.rawValue != actor.id else {
                throw Problem(.refused, "access.same-person")
            }
            guard grant.standing(at: now) == .proposed else { throw Problem(.conflict, "access.entry-over") }
            // It takes the place of what the account acts by.
            if !centre.administers(grant.role), try centre.isLastAdministrator(grant.account, at: now, in: transaction)
            {
                throw Problem(.conflict, "access.last-administrator")
            }
            guard try transaction.approve(id, by: actor.id, at: now) else {
                throw Problem(.conflict, "access.entry-over")
            }
            return Audited((), .grantApproved, on: grant.account.rawValue, detail: grant.role + " " + grant.office)
        }
    }

    /// Ends a grant from now on, or takes a proposal back: one person is enough.
    ///
    /// With a grant that is in force end those that it stood before: what one person ends gives nobody an earlier role back.
    ///
    /// Throws `access.entry-unknown`, `access.entry-over`, and `access.last-administrator` where nobody would be left who
    /// administers.
    public func end(_ id: ID<AccountGrant>, by actor: Actor) async throws {
        try await centre.admit("operation", .administer, of: actor)
        let now = centre.ambient.now()
        try await centre.write(as: actor, for: "operation", .administer) { transaction in
            guard let grant = try transaction.grant(id) else { throw Problem(.missing, "access.entry-unknown") }
            guard grant.standing(at: now) != .over else { throw Problem(.conflict, "access.entry-over") }
            let acting = try transaction.grantInForce(of: grant.account, at: now)
            if acting?.id == id, try centre.isLastAdministrator(grant.account, at: now, in: transaction) {
                throw Problem(.conflict, "access.last-administrator")
            }
            guard try transaction.end(id, by: actor.id, at: now) else { throw Problem(.conflict, "access.entry-over") }
            let entry = Audited((), .grantEnded, on: grant.account.rawValue, detail: grant.role + " " + grant.office)
            let covered = try transaction.grants(of: grant.account).filter {
                $0.standing(at: now) == .inForce && $0.from <= grant.from && grant.standing(at: now) == .inForce
            }
            return try covered.reduce(entry) { entry, older in
                _ = try transaction.end(older.id, by: actor.id, at: now)
                return entry.and(
                    .grantEnded, on: grant.account.rawValue, detail: older.role + " " + older.office)
            }
        }
    }
}

extension Centre {
    /// Whether a role keeps accounts and grants.
    fileprivate func administers(_ role: String) -> Bool {
        rulebook.rights.roles[role]?.may(.administer, for: "operation") == true
    }

    /// Whether an account administers and no other that is open does: an account acts by the newest of its grants alone.
    func isLastAdministrator(
        _ account: ID<Account>, at now: Instant, in transaction: any ReadTransaction
    ) throws -> Bool {
        guard try acts(account, at: now, in: transaction) else { return false }
        return try !isAdministered(at: now, but: account, in: transaction)
    }

    private func acts(_ account: ID<Account>, at now: Instant, in transaction: any ReadTransaction) throws -> Bool {
        try transaction.grantInForce(of: account, at: now).map { administers($0.role) } ?? false
    }

    /// Whether an account that is open administers now; `but` is not counted.
    func isAdministered(
        at now: Instant, but excepted: ID<Account>? = nil, in transaction: any ReadTransaction
    ) throws -> Bool {
        try transaction.accounts().contains { account in
            try account.disabledAt == nil && account.id != excepted && acts(account.id, at: now, in: transaction)
        }
    }

    /// What is wrong with a role at an office.
    func faults(ofRole key: String, at place: String) -> [Violation] {
        var faults: [Violation] = []
        let role = rulebook.rights.roles[key]
        if role == nil { faults.append(.notChosen("role", key)) }
        guard let office = rulebook.office(place) else { return faults + [.notChosen("office", place)] }
        if let role, !role.departments.contains(office.department) {
            faults.append(Violation("role", "account.role-elsewhere", ["office": place]))
        }
        return faults
    }
}

extension Violation {
    /// That nothing was chosen, or something that is not in the list.
    fileprivate static func notChosen(_ field: String, _ value: String) -> Violation {
        value.isEmpty ? Violation(field, "input.choose") : Violation(field, "code.unknown", ["value": value])
    }
}
