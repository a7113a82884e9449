import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore
import AnjuVault

/// What is wrong with a guardianship that is entered, all of it at once.
struct GuardianEntry {
    let draft: EnterGuardian.Draft
    let ward: PersonRecord
    let actor: Actor
    let centre: Centre

    /// The guardian and the proof; throws every fault beside its field.
    ///
    /// Somebody who is not on file, and somebody of whom the official may not learn, are one answer.
    func checked(
        in transaction: any ReadTransaction
    ) throws -> (guardian: ID<Person>, proof: GuardianRules.Proof) {
        let rules = try centre.guardianRules()
        var faults = EnterGuardian.Seen.allCases.filter { !draft.seen.contains($0) }.map {
            Violation("seen-" + $0.rawValue, "guardian.not-seen")
        }
        let proof = rules.proof(draft.proof)
        faults += proof.map { self.faults(of: $0, rules) } ?? [Violation("proof", "input.choose")]
        let guardian = draft.number.isEmpty ? nil : try holder(in: transaction)
        if draft.number.isEmpty {
            faults.append(Violation("number", "input.required"))
        } else if let guardian {
            let birth = PartialDate(guardian.birthDate)
            let isAdult = birth.map { rules.isOfAge(bornOn: $0, on: centre.today) } ?? false
            if !isAdult { faults.append(Violation("number", "guardian.not-of-age")) }
        } else {
            faults.append(Violation("number", "guardian.not-on-file"))
        }
        guard faults.isEmpty, let guardian, let proof else { throw Problem.invalid(faults) }
        return (guardian.id, proof)
    }

    private func faults(of proof: GuardianRules.Proof, _ rules: GuardianRules) -> [Violation] {
        switch proof.kind {
        case .minor:
            let birth = PartialDate(ward.birthDate)
            let isChild = birth.map { !rules.isOfAge(bornOn: $0, on: centre.today) } ?? false
            return isChild ? [] : [Violation("proof", "guardian.of-age")]
        case .court:
            if WrittenReason(draft.decision).isEmpty { return [Violation("decision", "input.required")] }
            return draft.decision.count > EnterGuardian.longest ? [Self.tooLong("decision", draft.decision)] : []
        }
    }

    static func tooLong(_ field: String, _ text: String) -> Violation {
        Violation(
            field, "input.too-long", ["limit": "\(EnterGuardian.longest)", "length": "\(text.count)"])
    }

    /// Who holds a document with the number, wherever in the city they are on file.
    private func holder(in transaction: any ReadTransaction) throws -> PersonRecord? {
        let indexes = NumberKey.kept(draft.number, today: centre.today).map {
            centre.vault.blindIndex($0.key, group: "document")
        }
        let holders = try transaction.holders(of: indexes).filter { $0 != ward.id }
        guard holders.count == 1, let id = holders.first, let record = try transaction.person(id) else { return nil }
        return try centre.isHidden(id, from: actor, in: transaction) ? nil : record
    }
}

extension Centre {
    /// What the pack says of guardians, or `guardian.not-here`.
    func guardianRules() throws -> GuardianRules {
        guard let rules = present.rights.ownFile.guardians else { throw Problem(.missing, "guardian.not-here") }
        return rules
    }
}
