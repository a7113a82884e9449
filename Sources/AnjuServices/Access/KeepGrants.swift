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

    /// What the page of the grants shows.
    public struct Listed: Sendable {
        /// Each with what waits for a second person.
        public var waiting: [Holder]
        /// By login, each with what does not wait.
        public var holders: [Holder]
        /// The login behind which the list goes on; `nil` where it ends.
        public var next: String?
    }

    /// Most accounts of one answer.
    public static let most = 100
    /// Most grants of one account in it.
    static let mostOfOne = 50
    /// Most proposals that wait at once.
    public static let mostProposals = 200

    /// Accounts with their grants, by login, those behind `login`.
    public func list(after login: String = "", by actor: Actor) async throws -> Listed {
        try await centre.admit("operation", .administer, of: actor)
        let now = centre.ambient.now()
        return try await centre.ledger.readImpersonal { transaction in
            let proposed = try transaction.proposedGrants(at: now, limit: Self.mostProposals)
            let waiting = try proposed.compactMap { grant in
                try transaction.account(grant.account).map { Holder(account: $0, grants: [grant]) }
            }
            let found = try transaction.accounts(after: login, limit: Self.most + 1)
            let holders = try found.prefix(Self.most).map { account in
                let grants = try transaction.shownGrants(of: account.id, limit: Self.mostOfOne)
                return Holder(account: account, grants: grants.filter { $0.standing(at: now) != .proposed })
            }
            let next = found.count > Self.most ? holders.last?.account.login : nil
            return Listed(waiting: waiting, holders: holders, next: next)
        }
    }

    /// Proposes a grant, which is nothing before somebody else has approved it.
    ///
    /// Throws every fault at once: an account, role or office that is not there, a role that is not at home in the office,
    /// days that are none or run backwards; `access.too-many-proposals`.
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
            until: span.until, proposedBy: actor.id, proposedAt: now)
        try await centre.write(as: actor, for: "operation", .administer) { transaction in
            try Self.limitProposals(at: now, in: transaction)
            try transaction.insert(grant, at: now)
            return Audited((), .grantProposed, on: account.id.rawValue, detail: grant.role + " " + grant.office)
        }
        return grant.id
    }

    /// What waits is bounded: nobody hides one proposal among thousands.
    static func limitProposals(at now: Instant, in transaction: any ReadTransaction) throws {
        let waiting = try transaction.proposedGrants(at: now, limit: mostProposals).count
        if waiting >= mostProposals {
            throw Problem(.conflict, "access.too-many-proposals", ["limit": "\(mostProposals)"])
        }
    }

    /// Approves what another administrator proposed for a third within a week, and who administers still.
    ///
    /// Throws `access.same-person`, `access.entry-unknown`, `access.entry-over`, and what `confirming` throws.
    public func approve(_ id: ID<AccountGrant>, by actor: Actor, confirming: Confirming) async throws {
        try await centre.admit("operation", .administer, of: actor)
        try await centre.require(confirming, of: actor)
        let now = centre.ambient.now()
        let centre = centre
        try await centre.write(as: actor, for: "operation", .administer) { transaction in
            guard let grant = try transaction.grant(id) else { throw Problem(.missing, "access.entry-unknown") }
            guard grant.proposedBy != actor.id, grant.account.rawValue != actor.id else {
                throw Problem(.refused, "access.same-person")
            }
            try centre.requireStill(actor, .administer, for: "operation", at: now, in: transaction)
            guard grant.standing(at: now) == .proposed,
                try centre.mayStill(grant.proposedBy, .administer, for: "operation", at: now, in: transaction)
            else { throw Problem(.conflict, "access.entry-over") }
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

    /// Whether an account that is open, and has a password of its own, administers now; `but` is not counted.
    func isAdministered(
        at now: Instant, but excepted: ID<Account>? = nil, in transaction: any ReadTransaction
    ) throws -> Bool {
        let roles = rulebook.rights.roles.keys.filter(administers).sorted()
        return try transaction.isActing(inOneOf: roles, at: now, but: excepted)
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
