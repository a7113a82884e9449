import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore
import AnjuVault

/// What is wrong with a guardianship that is entered: the papers first, all of it at once, and then whose number it is.
struct GuardianEntry: Sendable {
    let draft: EnterGuardian.Draft
    let ward: ID<Person>
    let actor: Actor
    let centre: Centre

    /// Throws everything that is wrong but whose number it is, beside its field; nobody is looked up for it.
    func checkPapers() async throws {
        let (centre, ward, actor) = (centre, ward, actor)
        let birth = try await centre.read(as: actor, for: MakeOwnSheet.purpose) { transaction in
            let record = try centre.person(ward, for: actor, in: transaction)
            return Disclosed(
                PartialDate(record.birthDate), .personRead, on: ward.rawValue, of: [ward], detail: "guardians")
        }
        let rules = try centre.guardianRules()
        var faults = EnterGuardian.Seen.allCases.filter { !draft.seen.contains($0) }.map {
            Violation("seen-" + $0.rawValue, "guardian.not-seen")
        }
        if let proof = rules.proof(draft.proof) {
            faults += self.faults(of: proof, rules, birth)
        } else {
            faults.append(Violation("proof", "input.choose"))
        }
        if draft.number.isEmpty { faults.append(Violation("number", "input.required")) }
        if !faults.isEmpty { throw Problem.invalid(faults) }
    }

    /// The guardian and the proof, once ``checkPapers()`` has passed.
    ///
    /// It is a search of the whole city, and entered as one for whoever holds the number. Somebody who is not on file, and
    /// somebody of whom the official may not learn, are one answer.
    func found() async throws -> (guardian: ID<Person>, proof: GuardianRules.Proof) {
        let (centre, actor, ward) = (centre, actor, ward)
        let indexes = NumberKey.kept(draft.number, today: centre.today).map {
            centre.vault.blindIndex($0.key, group: "document")
        }
        let guardian = try await centre.read(as: actor, for: MakeOwnSheet.purpose) {
            transaction -> Disclosed<PersonRecord?> in
            let holders = try transaction.holders(of: indexes)
            let told = Dictionary(holders.map { ($0, Set<String>()) }) { first, _ in first }
            let open = try Self.open(among: holders.filter { $0 != ward }, to: actor, centre: centre, in: transaction)
            return Disclosed(open, .personSearched, on: "search", telling: told, detail: "guardian")
        }
        guard let guardian else { throw Problem.invalid([Violation("number", "guardian.not-on-file")]) }
        let rules = try centre.guardianRules()
        let isAdult = PartialDate(guardian.birthDate).map { rules.isOfAge(bornOn: $0, on: centre.today) } ?? false
        guard isAdult, let proof = rules.proof(draft.proof) else {
            throw Problem.invalid([Violation("number", "guardian.not-of-age")])
        }
        return (guardian.id, proof)
    }

    /// The one holder of the number, where the official may learn that there is one.
    private static func open(
        among holders: [ID<Person>], to actor: Actor, centre: Centre, in transaction: any ReadTransaction
    ) throws -> PersonRecord? {
        guard holders.count == 1, let id = holders.first, let record = try transaction.person(id) else { return nil }
        return try centre.isHidden(id, from: actor, in: transaction) ? nil : record
    }

    private func faults(
        of proof: GuardianRules.Proof, _ rules: GuardianRules, _ birth: PartialDate?
    ) -> [Violation] {
        switch proof.kind {
        case .minor:
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
}

extension Centre {
    /// What the pack says of guardians, or `guardian.not-here`.
    func guardianRules() throws -> GuardianRules {
        guard let rules = present.rights.ownFile.guardians else { throw Problem(.missing, "guardian.not-here") }
        return rules
    }
}
