import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

extension Centre {
    /// The role of an actor, or `access.denied`.
    func role(of actor: Actor) throws -> Role {
        guard let role = rulebook.rights.roles[actor.role] else { throw Problem(.refused, "access.denied") }
        return role
    }

    /// Refuses an actor whose role may not do this for `purpose`, or is not at home in the actor's department.
    func require(_ purpose: String, _ action: AccessAction = .read, of actor: Actor) throws {
        let request = request(action, on: RecordScope(ownOf: actor), for: purpose, by: actor)
        if case .refused(let missing, _) = policy(of: actor).decide(request) {
            throw Self.denied(purpose, missing)
        }
    }

    /// What an official is told who may not: for which purpose, and what is missing, the nearest first.
    static func denied(_ purpose: String, _ missing: [AccessAxis]) -> Problem {
        Problem(.refused, "access.denied", ["purpose": purpose, "missing": missing.first?.rawValue ?? ""])
    }

    /// As ``require(_:_:of:)``, for what is asked before there is a transaction: the denial is entered.
    func admit(_ purpose: String, _ action: AccessAction = .read, of actor: Actor) async throws {
        try await enteringDenial(for: purpose, of: actor) { try require(purpose, action, of: actor) }
    }

    /// Runs a check and enters the denial where it refuses.
    func enteringDenial<T: Sendable>(
        for purpose: String, of actor: Actor, _ check: @escaping @Sendable () throws -> T
    ) async throws -> T {
        let outcome = Result(catching: check)
        if case .failure(let concealed as Concealed) = outcome {
            try await ledger.enterDenial(of: actor, for: purpose, concealed)
            throw concealed.problem
        }
        if case .failure(let problem as Problem) = outcome, problem.kind == .refused {
            try await ledger.enterDenial(of: actor, for: purpose, code: problem.code)
        }
        return try outcome.get()
    }

    /// As ``role(of:)``, with the denial entered.
    func admittedRole(of actor: Actor) async throws -> Role {
        try await enteringDenial(for: "case_step", of: actor) { try role(of: actor) }
    }

    /// Refuses an actor whose role does not register people.
    public func requireRegistration(of actor: Actor) throws { try require("registration", .register, of: actor) }

    /// Refuses an actor who may not come to the case: the office lies elsewhere, takes no part and has no agreement, or the
    /// person is blocked.
    ///
    /// What it says is what is said of something that does not exist: `unknown` of a case, or of what was asked for.
    func requirePart(
        in procedure: Procedure, of record: CaseRecord, by actor: Actor, for purpose: String = "case_step",
        _ action: AccessAction = .read, in transaction: any ReadTransaction, orSay unknown: String = "case.unknown"
    ) throws {
        let access = try access(of: actor, to: record, in: procedure, transaction)
        try requirePart(in: record, by: access, of: actor, for: purpose, action, orSay: unknown)
    }

    func requirePart(
        in record: CaseRecord, by access: CaseAccess, of actor: Actor, for purpose: String, _ action: AccessAction,
        orSay unknown: String
    ) throws {
        let request = request(action, on: access.scope, for: purpose, by: actor)
        guard case .refused(let missing, _) = access.policy.decide(request) else { return }
        let hiding: Set<AccessAxis> = [.unit, .block, .agreement, .time]
        // Who may open it in an emergency is told that it is protected; everybody else is told that there is nothing.
        if access.policy.mayBreakGlass(request) { throw Self.protected(record, leadingTo: "emergency") }
        let role = rulebook.rights.roles[actor.role]
        if missing == [.block], role?.may(.close, for: purpose) == true {
            throw Self.protected(record, leadingTo: "protection")
        }
        if missing.contains(where: hiding.contains) { throw concealed(record, as: unknown) }
        throw Self.denied(purpose, missing)
    }

    /// Refuses an actor whose office lies in another area, before the rules of the case are read.
    ///
    /// That a version is not kept would tell that there is a case; `unknown` is as in ``requirePart(in:of:by:for:_:in:orSay:)``.
    func requireArea(of record: CaseRecord, by actor: Actor, orSay unknown: String = "case.unknown") throws {
        guard actor.unit.contains(area: record.core.area) else { throw concealed(record, as: unknown) }
    }

    /// The refusal of a case whose person is protected, to who may break the glass, or close and lift.
    private static func protected(_ record: CaseRecord, leadingTo page: String) -> Concealed {
        let details = ["case": record.core.id.rawValue, "page": page]
        return Concealed(
            Problem(.refused, "access.protected", details), on: record.core.id.rawValue, of: [record.person],
            in: record.core.id)
    }

    /// The refusal of something about a case that says nothing of it; it is entered under the case and its person.
    func concealed(_ record: CaseRecord, as unknown: String) -> Concealed {
        Concealed(Problem(.missing, unknown), on: record.core.id.rawValue, of: [record.person], in: record.core.id)
    }

    /// Refuses an actor whose department does not do `step`.
    func requireStep(_ step: Step, of procedure: Procedure, by actor: Actor) throws {
        try require("case_step", .write, of: actor)
        guard CaseRules(procedure: procedure, rulebook: rulebook).mayDo(step, department: actor.department) else {
            throw Problem(.refused, "case.not-your-step", ["step": step.key])
        }
    }
}

extension Actor {
    /// The office's part of the administration.
    var unit: Unit { Unit(area: area, department: department) }

    /// What the code of each area of the office begins with; of an actor without an area, what none begins with.
    var areaPrefix: String { unit.prefix ?? "~" }
}
