import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

extension Register {
    /// The purpose for which its rows are taken in.
    var purpose: String {
        switch self {
        case .people, .foreigners, .places: "registration"
        case .employers: "case_step"
        }
    }

    /// What a role has to do for that purpose to take its rows in: the same as for one of them at a counter.
    var keeping: AccessAction {
        switch self {
        case .people, .foreigners, .places: .register
        case .employers: .keepRegister
        }
    }
}

extension Centre {
    /// Throws `access.denied` where an official does not keep this register.
    func admit(_ register: Register, _ actor: Actor) async throws {
        try await admit(register.purpose, register.keeping, of: actor)
    }

    /// Whether an official keeps a register.
    func keeps(_ register: Register, _ actor: Actor) -> Bool {
        (try? require(register.purpose, register.keeping, of: actor)) != nil
    }

    /// A run of the official's office, department and register.
    ///
    /// Throws `import.unknown`, also for a run of another's.
    func importRun(
        _ id: ID<ImportRun>, for actor: Actor, in transaction: any ReadTransaction
    ) throws -> ImportRun {
        guard let run = try transaction.importRun(id), actor.unit.contains(area: run.area),
            actor.department == run.department, keeps(run.register, actor)
        else { throw Problem(.missing, "import.unknown") }
        return run
    }

    /// The same before there is a transaction; what is refused is entered.
    func admittedRun(_ id: ID<ImportRun>, for actor: Actor) async throws -> ImportRun {
        do {
            return try await ledger.readImpersonal { try importRun(id, for: actor, in: $0) }
        } catch let problem as Problem where problem.code == "import.unknown" {
            try await ledger.enterDenial(of: actor, for: Register.people.purpose, code: problem.code)
            throw problem
        }
    }
}
