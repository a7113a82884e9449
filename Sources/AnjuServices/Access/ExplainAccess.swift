import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// Says to an administrator why an account may do something, or what is missing; no person's record is looked at.
public struct ExplainAccess: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// Whether this account may do this, for this purpose, with this group of a record of that department in that area.
    public struct Question: Sendable {
        public var login: String
        public var action: AccessAction
        public var purpose: String
        /// Key of an item group; empty asks whether the record may be come to at all.
        public var group: String
        /// Key of the department that works on the record; empty is the account's own.
        public var department: String
        /// Code of the area; empty is the account's own.
        public var area: String

        public init(
            login: String, action: AccessAction, purpose: String, group: String = "", department: String = "",
            area: String = ""
        ) {
            (self.login, self.action, self.purpose) = (login, action, purpose)
            (self.group, self.department, self.area) = (group, department, area)
        }
    }

    /// The decision with what it rests on.
    public struct Answer: Sendable {
        public var decision: AccessDecision
        /// The grant of the account that is in force; without one nothing is allowed.
        public var grant: AccountGrant?
        /// The agreement that the decision rests on.
        public var agreement: SharingAgreement?
        /// The law of the purpose, or of the action where it has its own.
        public var law: String
    }

    /// Refuses whoever does not administer.
    public func admit(_ actor: Actor) async throws { try await centre.admit("operation", .administer, of: actor) }

    /// Throws `account.unknown`.
    public func callAsFunction(_ question: Question, by actor: Actor) async throws -> Answer {
        try await centre.admit("operation", .administer, of: actor)
        let (centre, now) = (centre, centre.ambient.now())
        return try await centre.ledger.readImpersonal { transaction in
            guard var account = try transaction.account(login: question.login) else {
                throw Problem(.missing, "account.unknown", ["login": question.login])
            }
            let law = centre.rulebook.rights.law(of: question.purpose, question.action)
            let grant = try transaction.grantInForce(of: account.id, at: now)
            guard let grant, account.disabledAt == nil else {
                return Answer(decision: .refused(missing: [.role], nearest: nil), law: law)
            }
            (account.role, account.office) = (grant.role, grant.office)
            let official = Accounts.actor(account, rulebook: centre.rulebook)
            let decision = try centre.decision(question, of: official, in: transaction)
            var answer = Answer(decision: decision, grant: grant, law: law)
            if case .allowed(let id, _, _) = decision, let agreement = ID<SharingAgreement>(id) {
                answer.agreement = try transaction.agreement(agreement)
            }
            return answer
        }
    }
}

extension Centre {
    fileprivate func decision(
        _ question: ExplainAccess.Question, of official: Actor, in transaction: any ReadTransaction
    ) throws -> AccessDecision {
        let department = question.department.isEmpty ? official.department : question.department
        let scope = RecordScope(
            record: "", area: question.area.isEmpty ? official.area : question.area, departments: [department])
        var policy = policy(of: official)
        if department != official.department {
            policy.agreements = try transaction.agreements(receivedBy: official.department, at: ambient.now())
            policy.grants += grants(by: policy.agreements, to: official)
        }
        return policy.decide(
            request(
                question.action, on: scope, for: question.purpose, by: official,
                group: question.group.isEmpty ? nil : question.group))
    }
}
