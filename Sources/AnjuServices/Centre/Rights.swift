import AnjuCore
public import AnjuDomain
import AnjuStore

extension Centre {
    /// The role of an actor, or `access.denied`.
    func role(of actor: Actor) throws -> Role {
        guard let role = rulebook.rights.roles[actor.role] else { throw Problem(.refused, "access.denied") }
        return role
    }

    /// Refuses an actor whose role may not name `purpose`, or is not at home in the actor's department.
    func require(_ purpose: String, of actor: Actor) throws {
        let role = try role(of: actor)
        guard role.mayName(purpose), role.departments.contains(actor.department) else {
            throw Problem(.refused, "access.denied", ["purpose": purpose])
        }
    }

    /// As ``require(_:of:)``, for what is asked before there is a transaction: the denial is entered.
    func admit(_ purpose: String, of actor: Actor) async throws {
        try await enteringDenial(for: purpose, of: actor) { try require(purpose, of: actor) }
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
    public func requireRegistration(of actor: Actor) throws { try require("registration", of: actor) }

    /// Refuses an actor whose office does not take part in the case's procedure, or lies in another area.
    ///
    /// What it says is what is said of something that does not exist: `unknown` of a case, or of what was asked for.
    func requirePart(
        in procedure: Procedure, of record: CaseRecord, by actor: Actor, orSay unknown: String = "case.unknown"
    ) throws {
        let takesPart = Reach(actor.department, in: procedure, rulebook).takesPart
        guard takesPart, record.isWithin(actor.area) else { throw concealed(record, as: unknown) }
    }

    /// Refuses an actor whose office lies in another area, before the rules of the case are read.
    ///
    /// That a version is not kept would tell that there is a case; `unknown` is as in ``requirePart(in:of:by:orSay:)``.
    func requireArea(of record: CaseRecord, by actor: Actor, orSay unknown: String = "case.unknown") throws {
        guard record.isWithin(actor.area) else { throw concealed(record, as: unknown) }
    }

    /// The refusal of something about a case that says nothing of it; it is entered under the case and its person.
    func concealed(_ record: CaseRecord, as unknown: String) -> Concealed {
        Concealed(Problem(.missing, unknown), on: record.core.id.rawValue, of: [record.person], in: record.core.id)
    }

    /// Refuses an actor whose department does not do `step`.
    func requireStep(_ step: Step, of procedure: Procedure, by actor: Actor) throws {
        try require("case_step", of: actor)
        guard CaseRules(procedure: procedure, rulebook: rulebook).mayDo(step, department: actor.department) else {
            throw Problem(.refused, "case.not-your-step", ["step": step.key])
        }
    }
}

extension CaseRecord {
    /// Whether the case lies in the area, or in a part of it.
    func isWithin(_ area: String) -> Bool { core.area.hasPrefix(area.significantDivision) }
}

extension String {
    /// A division's code without the zeros that stand for "all of it".
    var significantDivision: String {
        var code = self[...]
        while code.hasSuffix("00") { code = code.dropLast(2) }
        return String(code)
    }
}
