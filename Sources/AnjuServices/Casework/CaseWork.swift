import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

/// A case with everything needed to act on it, read in one transaction.
///
/// Its centre decides by the version of the pack that the case began under.
struct CaseWork: Sendable {
    let centre: Centre
    var record: CaseRecord
    var procedure: Procedure
    var actions: [CaseAction]
    var file: CaseFile
    /// What decides about the official for whom it was read.
    var access: CaseAccess?

    init(_ id: ID<Case>, centre: Centre, in transaction: any ReadTransaction) throws {
        guard let record = try transaction.caseRecord(id) else { throw Problem(.missing, "case.unknown") }
        try self.init(of: record, centre: centre, in: transaction)
    }

    /// The case for an official: one of another area is not there, whether or not its rules are kept.
    ///
    /// What is said of it is what is said of something that does not exist: `unknown`.
    init(
        _ id: ID<Case>, for actor: Actor, centre: Centre, in transaction: any ReadTransaction,
        orSay unknown: String = "case.unknown"
    ) throws {
        guard let record = try transaction.caseRecord(id) else { throw Problem(.missing, "case.unknown") }
        try centre.requireArea(of: record, by: actor, orSay: unknown)
        try self.init(of: record, centre: centre, in: transaction)
        access = try self.centre.access(of: actor, to: record, in: procedure, transaction)
    }

    /// As ``Centre/requirePart(in:of:by:for:_:in:orSay:)``, by what was read with the case; nobody has a part in a case that was
    /// read for somebody else.
    func requirePart(
        by actor: Actor, for purpose: String = "case_step", _ action: AccessAction = .read,
        orSay unknown: String = "case.unknown"
    ) throws {
        guard let access else { throw centre.concealed(record, as: unknown) }
        try centre.requirePart(in: record, by: access, of: actor, for: purpose, action, orSay: unknown)
    }

    private init(of record: CaseRecord, centre: Centre, in transaction: any ReadTransaction) throws {
        self.centre = centre.deciding(by: try centre.rulebook(record.core.pack, in: transaction))
        self.record = record
        let procedure = try self.centre.procedure(record.core.procedure)
        self.procedure =
            procedure.needsForms
            ? procedure.holding(try transaction.formsHeld(about: record.person)) : procedure
        actions = try transaction.actions(of: record.core.id, sealer: centre.sealer)
        file = try transaction.file(of: record.core.id, sealer: centre.sealer)
        if record.status.isEnded { return }
        try RegisterItems(centre: self.centre, procedure: procedure).fill(&file, of: record.person, in: transaction)
    }

    init(
        _ record: CaseRecord, procedure: Procedure, actions: [CaseAction] = [], file: CaseFile, centre: Centre
    ) {
        (self.centre, self.record, self.procedure, self.file) = (centre, record, procedure, file)
        self.actions = actions
    }

    var values: [String: String] { file.values(centre.dictionary, carries: procedure.carries) }

    var state: CaseState { state(after: actions) }

    func state(after actions: [CaseAction]) -> CaseState {
        CaseFold(procedure: procedure, rulebook: centre.rulebook).state(after: actions, values: values)
    }

    var rules: CaseRules { CaseRules(procedure: procedure, rulebook: centre.rulebook) }

    func step(_ key: String) throws -> Step {
        guard let step = procedure.step(key) else { throw Problem(.missing, "case.no-such-step", ["step": key]) }
        return step
    }

    /// Originals that were seen now and not before.
    ///
    /// Of a paper that is a picture, having looked at it is not enough.
    func seen(_ papers: Set<String>) -> [CaseAction.Kind] {
        let had = state.papers
        return procedure.papers.filter { papers.contains($0.id) && had[$0.id] == nil && $0.isHad(.seen) }.map {
            .paper(id: $0.id, how: .seen)
        }
    }

    /// Refuses to go on where the caller saw another version than the present one.
    func requireVersion(_ seen: Int?) throws {
        guard let seen, seen != record.core.version else { return }
        throw Problem(.conflict, "case.changed", ["seen": "\(seen)", "now": "\(record.core.version)"])
    }

    /// Adds actions, folds anew and stores what the lists need.
    @discardableResult
    mutating func commit(_ new: [CaseAction], in transaction: any WriteTransaction, now: Instant) throws -> CaseState {
        let version = record.core.version
        try transaction.append(new, to: record.core.id, after: version, sealer: centre.sealer)
        actions += new
        record.core.version = version + new.count
        let state = state
        try transaction.saveFold(state, steps: worklist(state, now: now), of: record.core.id, sealer: centre.sealer)
        record.status = state.status
        return state
    }

    /// Whether the case is not stored yet.
    var isNew: Bool { record.core.version == 0 }

    /// Adds the actions with which the case begins to it; the record says then what is to be stored.
    mutating func begin(_ first: [CaseAction]) -> CaseState {
        actions += first
        record.core.version += first.count
        let state = state
        (record.status, record.endedAt) = (state.status, state.endedAt)
        return state
    }

    /// The open steps as the departments' lists show them.
    ///
    /// A party's step stands in the list of the office that helps it.
    func worklist(_ state: CaseState, now: Instant) -> [WorklistRow] {
        guard !state.status.isEnded else { return [] }
        let reader = ClockReader(procedure: procedure, rulebook: centre.rulebook)
        let readings = reader.readings(state, values: values, area: record.core.area, now: now)
        return procedure.steps.compactMap { step in
            let standing = state.step(step.key)
            guard standing.isOpen, let opened = standing.openedAt else { return nil }
            let (kind, ground): (WorklistRow.State, String?) =
                switch standing.state {
                case .waiting(let ground, _): (.waiting, ground)
                case .returned(let reasons): (.returned, reasons.first?.ground)
                case .open, .ahead, .done, .skipped, .refused: (.open, nil)
                }
            return WorklistRow(
                step: step.key, department: department(of: step), area: record.core.area, state: kind, openedAt: opened,
                dueAt: reader.due(of: step.key, in: readings)?.due, ground: ground,
                openGround: ground.flatMap(centre.rulebook.groundShown(toAll:)), account: standing.account)
        }
    }

    /// The department in whose list the step stands.
    func department(of step: Step) -> String {
        if centre.rulebook.departments[step.actor]?.kind == .office { return step.actor }
        return step.with.first { centre.rulebook.departments[$0]?.kind == .office } ?? procedure.lead
    }

    /// Fees that fall due in the case.
    func fees(_ state: CaseState, now: Instant) -> [FeeLine] {
        let context = ConditionContext(
            items: values, facts: state.facts, day: state.filed(centre.zone, orAt: now), zone: centre.zone)
        return FeeLine.list(
            procedure, centre.rulebook, state: state, context: context, today: centre.zone.day(of: now))
    }
}
