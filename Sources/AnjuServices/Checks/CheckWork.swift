import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore
import AnjuVault

/// A check with its case and its ground, read in one transaction.
struct CheckWork: Sendable {
    let work: CaseWork
    var record: CheckRecord
    let ground: CheckGround
    let step: Step

    /// Who is to do something about a check.
    enum Duty {
        /// Officials of the step that asks.
        case step
        /// The second pair of eyes that the ground names, in the department of the step.
        case second
        /// Who decides appeals: such a role there, or where the procedure is led.
        case appeal
        /// Either of them, or the authority itself: whoever sees that the ground is gone.
        case any
    }

    /// Throws `case.unknown` also where the case is not of the actor's office: nobody learns that there is a check.
    init(
        _ id: ID<StatutoryCheck>, for actor: Actor, centre: Centre, in transaction: any ReadTransaction
    ) throws {
        guard let record = try transaction.check(id, sealer: centre.sealer) else {
            throw Problem(.missing, "case.unknown")
        }
        let work = try CaseWork(record.core.caseID, for: actor, centre: centre, in: transaction)
        let purpose = try centre.checkPurpose(of: actor)
        try centre.requirePart(in: work.procedure, of: work.record, by: actor, for: purpose, in: transaction)
        guard let ground = work.centre.rulebook.checkGround(record.core.ground) else {
            throw Problem(.conflict, "check.no-ground")
        }
        (self.work, self.record, self.ground) = (work, record, ground)
        step = try work.step(record.core.step)
    }

    var centre: Centre { work.centre }
    var caseID: ID<Case> { work.record.core.id }

    func require(_ duty: Duty, of actor: Actor) throws {
        switch duty {
        case .step: try centre.requireStep(step, of: work.procedure, by: actor)
        case .second: if !ground.isApprover(actor, of: step, work) { throw Problem(.refused, "access.denied") }
        case .appeal: if !ground.decidesAppeal(actor, of: step, work) { throw Problem(.refused, "access.denied") }
        case .any:
            if ground.isApprover(actor, of: step, work) { return }
            if actor.department == ground.authority { return try centre.require("case_step", of: actor) }
            try require(.step, of: actor)
        }
    }

    /// Does one thing about the check and keeps it.
    mutating func add(
        _ kind: CheckAction.Kind, by actor: Actor, at now: Instant, in transaction: any WriteTransaction
    ) throws {
        try record.add(CheckAction(at: now, officer: CheckOfficer(actor), kind: kind))
        try transaction.save(record, area: work.record.core.area, sealer: centre.sealer)
        try transaction.tally(kind, at: now, in: centre.zone)
    }

    /// What the entry of an act says.
    func enter<T: Sendable>(
        _ value: T, _ action: AuditAction, _ detail: String, telling groups: Set<String> = []
    ) -> Audited<T> {
        Audited(
            value, action, on: record.core.id.rawValue, of: [work.record.person], groups: Array(groups), in: caseID,
            detail: detail)
    }

    /// Groups of the four facts that an authority is told.
    var identityGroups: Set<String> {
        centre.dictionary.groups(of: ["id_doc_number", "nationality", "birth_date"]).union([centre.dictionary.nameGroup]
        )
    }

    /// The entry of what officials decided.
    func entered(_ kind: CheckAction.Kind) -> Audited<Void> {
        let name = kind.entryDetail
        return switch kind {
        case .approved: enter((), .checkApproved, name)
        case .noticed: enter((), .checkNoticed, name)
        case .deferralProposed, .deferralApproved: enter((), .checkDeferred, name)
        case .extensionProposed, .extensionApproved: enter((), .checkExtended, name)
        case .appealDecided: enter((), .checkAppealDecided, name)
        case .lifted: enter((), .checkLifted, name)
        case .proposed: enter((), .checkProposed, name)
        case .asked: enter((), .checkAsked, name)
        case .answered: enter((), .checkAnswered, name)
        case .adjudicated: enter((), .checkAdjudicated, name)
        case .appealed: enter((), .checkAppealed, name)
        case .relied: enter((), .checkRelied, name)
        case .purged: enter((), .checkPurged, name)
        }
    }

    /// What the authority is told.
    func inquiry(on day: CalendarDate, in transaction: any ReadTransaction) throws -> CheckInquiry {
        CheckInquiry(
            authority: ground.authority, question: record.core.question, identity: try identity(in: transaction),
            oldest: ground.oldestFile(on: day, in: centre.rulebook), day: day)
    }

    /// The four facts of the person.
    func identity(in transaction: any ReadTransaction) throws -> CheckIdentity {
        guard let person = try transaction.person(work.record.person) else { throw Problem(.missing, "person.unknown") }
        let values = work.values
        return CheckIdentity(
            documentNumber: values["id_doc_number"] ?? "",
            name: [person.namePrimary, person.nameSecondary].filter { !$0.isEmpty }.joined(separator: " "),
            birthDate: person.birthDate, nationality: values["nationality"] ?? "")
    }

    /// The keyed hash of this person, this question and this record: the same pair has the same mark, and a mark names nobody.
    func mark(of held: CheckIdentity) -> String { mark(of: held, beside: work.record.person) }

    /// The same of every file that is folded into the person's: what was found wrong of one is not shown again.
    func marks(of held: CheckIdentity, in transaction: any ReadTransaction) throws -> [String] {
        try transaction.family(of: work.record.person).map { mark(of: held, beside: $0) }
    }

    private func mark(of held: CheckIdentity, beside person: ID<Person>) -> String {
        let parts = [
            person.rawValue, ground.authority, record.core.question, held.documentNumber, held.name,
            held.birthDate, held.nationality,
        ]
        return centre.vault.blindIndex(parts.joined(separator: "\u{1f}"), group: "check")
    }
}

extension CheckGround {
    /// Whether the actor is somebody who approves: a role of the ground, at home in the department of the step.
    func isApprover(_ actor: Actor, of step: Step, _ work: CaseWork) -> Bool {
        isHead(actor, work) && work.rules.mayDo(step, department: actor.department)
    }

    /// Whether the actor decides appeals: as who approves, or in the department that answers for the whole.
    func decidesAppeal(_ actor: Actor, of step: Step, _ work: CaseWork) -> Bool {
        isApprover(actor, of: step, work) || isHead(actor, work) && work.procedure.lead == actor.department
    }

    private func isHead(_ actor: Actor, _ work: CaseWork) -> Bool {
        guard approvers.contains(actor.role), let role = work.centre.rulebook.rights.roles[actor.role] else {
            return false
        }
        return role.departments.contains(actor.department)
    }
}

extension WriteTransaction {
    /// Counts what is published of an act.
    func tally(_ kind: CheckAction.Kind, at now: Instant, in zone: LegalZone) throws {
        if let tally = CheckTally(kind) { try count(tally, in: zone.day(of: now).year) }
    }
}

extension Centre {
    /// What an official looks at checks for.
    func checkPurpose(of actor: Actor) throws -> String { try ViewCase(centre: self).purpose(of: actor) }

    /// The purpose an official names, or the denial that is entered.
    func admitToChecks(_ actor: Actor) async throws -> String {
        let centre = self
        return try await enteringDenial(for: "case_step", of: actor) { try centre.checkPurpose(of: actor) }
    }

    /// The article of a check's ground, for the entry; empty where there is no such check here.
    func checkLaw(_ id: ID<StatutoryCheck>, for actor: Actor) async throws -> String {
        let centre = self
        return try await ledger.readImpersonal { transaction in
            guard let check = try transaction.check(id, sealer: centre.sealer),
                let record = try transaction.caseRecord(check.core.caseID), actor.unit.contains(area: record.core.area)
            else { return "" }
            let rulebook = try centre.rulebook(record.core.pack, in: transaction)
            return rulebook.checkGround(check.core.ground)?.law ?? ""
        }
    }
}
