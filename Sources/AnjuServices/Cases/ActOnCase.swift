public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// Everything an official does to a step: take on, fill in, complete, return, hold, refuse, withdraw, transfer.
public struct ActOnCase: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// What is done.
    public enum Act: Sendable {
        case assign
        /// Saves the sheet; completes the step where nothing stands against it.
        case capture(CaptureRequest, complete: Bool)
        case complete(papersSeen: Set<String>, present: Set<String>)
        case giveBack([ReturnReason])
        case hold(ground: String, note: String)
        case resume
        case refuse(ground: String, fact: String)
        case skip(reason: String)
        case extend(clock: String, reason: String)
    }

    /// How the case stands afterwards.
    public struct Outcome: Sendable {
        public var status: CaseStatus
        public var version: Int
        /// What still stands against ending the step; empty where it ended or was not meant to.
        public var open: [Violation]
        public var permit: ID<Permit>?
    }

    /// Does `act` on `step` as the official saw the case at `version`.
    ///
    /// Throws `case.changed` where somebody acted meanwhile, `case.not-your-step`, and every fault of the input at once.
    public func callAsFunction(
        _ act: Act, step key: String, of id: ID<Case>, version: Int?, by actor: Actor
    ) async throws -> Outcome {
        let present: Set<String> =
            switch act {
            case .capture(let request, _): request.present
            case .complete(_, let present): present
            case .assign, .giveBack, .hold, .resume, .refuse, .skip, .extend: []
            }
        let mint = ActionMint(actor: actor, present: present, count: 32, ambient: centre.ambient)
        let issuing = IssuePermit(centre: centre)
        let prepared = issuing.prepared()
        let centre = centre
        let foldOf: @Sendable (Step, Procedure) -> CaptureFold? = { step, procedure in
            guard case .capture(let request, _) = act else { return nil }
            return CaptureFold(
                step: step, procedure: procedure, request: request, actor: actor, now: mint.now, centre: centre)
        }
        return try await centre.ledger.write(as: actor, for: "case_step", law: try await law(id)) { transaction in
            var work = try CaseWork(id, centre: centre, in: transaction)
            let step = try work.step(key)
            try centre.requirePart(in: work.procedure, area: work.record.core.area, of: actor)
            try centre.requireStep(step, of: work.procedure, by: actor)
            try work.requireVersion(version)
            var (kinds, open) = try Self.kinds(
                act, step, &work, fold: foldOf(step, work.procedure), mint: mint, transaction)
            var permit: ID<Permit>?
            if kinds.contains(.completed(step: key)),
                let output = work.procedure.outputs.first(where: { $0.step == key && $0.isPermit })
            {
                let issued = try issuing.issue(output, prepared, work: &work, mint: mint, in: transaction)
                kinds.insert(.permitIssued(permit: issued.id.rawValue, number: issued.number), at: kinds.count - 1)
                permit = issued.id
            }
            let state = try work.commit(mint.actions(kinds), in: transaction, now: mint.now)
            if case .capture(_, false) = act { open = [] }
            let outcome = Outcome(status: state.status, version: work.record.core.version, open: open, permit: permit)
            return Audited(
                outcome, .caseActed, on: id.rawValue, of: [work.record.person], in: id,
                detail: Self.name(act) + " " + key)
        }
    }

    private func law(_ id: ID<Case>) async throws -> String {
        let record = try await centre.ledger.readImpersonal { try $0.caseRecord(id)?.core.procedure }
        guard let record else { throw Problem(.missing, "case.unknown") }
        return try centre.procedure(record).legalBasis.first?.law ?? ""
    }

    private static func name(_ act: Act) -> String {
        switch act {
        case .assign: "assign"
        case .capture: "capture"
        case .complete: "complete"
        case .giveBack: "return"
        case .hold: "hold"
        case .resume: "resume"
        case .refuse: "refuse"
        case .skip: "skip"
        case .extend: "extend"
        }
    }

    private static func kinds(
        _ act: Act, _ step: Step, _ work: inout CaseWork, fold: CaptureFold?, mint: ActionMint,
        _ transaction: any WriteTransaction
    ) throws -> (kinds: [CaseAction.Kind], open: [Violation]) {
        let state = work.state
        switch act {
        case .assign:
            try require(state.isOpen(step), step)
            return ([.assigned(step: step.key, account: mint.actor.id)], [])
        case .capture(let request, let complete):
            return try captured(request, complete: complete, step, &work, fold: fold, mint: mint, transaction)
        case .complete(let papers, _):
            try require(state.isOpen(step), step)
            return try completed(step, work, after: seen(papers, work), mint: mint)
        case .giveBack(let reasons):
            try refuseIfAny(
                work.rules.violationsInOutcome(step.key, grounds: reasons.map(\.ground), kind: .return, state))
            return ([.returned(step: step.key, reasons: reasons)], [])
        case .hold(let ground, let note):
            try refuseIfAny(work.rules.violationsInOutcome(step.key, grounds: [ground], kind: .waiting, state))
            return ([.waits(step: step.key, ground: ground, note: note)], [])
        case .resume:
            try require(state.isOpen(step) && state.step(step.key).state != .open, step)
            return ([.resumed(step: step.key)], [])
        case .refuse(let ground, let fact):
            var faults = work.rules.violationsInOutcome(step.key, grounds: [ground], kind: .refusal, state)
            if fact.isEmpty { faults.append(Violation("fact", "input.required")) }
            try refuseIfAny(faults)
            return ([.refused(step: step.key, ground: ground, fact: fact)], [])
        case .skip(let reason):
            try require(step.isOptional && state.isOpen(step), step)
            if reason.isEmpty { throw Problem.invalid([Violation("reason", "input.required")]) }
            return ([.skipped(step: step.key, reason: reason)], [])
        case .extend(let clock, let reason):
            try require(!state.status.isEnded, step)
            let clocks = work.procedure.clocks + work.procedure.steps.compactMap(\.clock)
            guard clocks.contains(where: { $0.key == clock && $0.extensible != nil }), !reason.isEmpty else {
                throw Problem.invalid([Violation("reason", "input.required")])
            }
            return ([.extended(clock: clock, reason: reason)], [])
        }
    }

    private static func captured(
        _ request: CaptureRequest, complete: Bool, _ step: Step, _ work: inout CaseWork, fold: CaptureFold?,
        mint: ActionMint, _ transaction: any WriteTransaction
    ) throws -> ([CaseAction.Kind], [Violation]) {
        guard let fold else { return ([], []) }
        try require(work.state.isOpen(step), step)
        let (values, violations) = fold.reader.read(work.file)
        try refuseIfAny(violations)
        var kinds = try fold(values, into: &work, in: transaction)
        kinds += seen(request.papersSeen, work)
        guard complete else { return (kinds, []) }
        return try completed(step, work, after: kinds, mint: mint)
    }

    /// Completes the step after `kinds` where nothing stands against it; otherwise answers what does.
    private static func completed(
        _ step: Step, _ work: CaseWork, after kinds: [CaseAction.Kind], mint: ActionMint
    ) throws -> ([CaseAction.Kind], [Violation]) {
        let state = work.state(after: work.actions + mint.actions(kinds))
        let open = work.rules.violationsInCompleting(
            step.key, state, file: work.file, day: state.filed(work.centre.zone, orAt: mint.now))
        if open.isEmpty { return (kinds + [.completed(step: step.key)], []) }
        if kinds.isEmpty { throw Problem.invalid(open) }
        return (kinds, open)
    }

    private static func seen(_ papers: Set<String>, _ work: CaseWork) -> [CaseAction.Kind] {
        let had = work.state.papers
        return work.procedure.papers.filter { papers.contains($0.id) && had[$0.id] == nil }.map {
            .paper(id: $0.id, how: .seen)
        }
    }

    private static func require(_ condition: Bool, _ step: Step) throws {
        if !condition { throw Problem(.conflict, "case.step-not-open", ["step": step.key]) }
    }

    private static func refuseIfAny(_ violations: [Violation]) throws {
        if !violations.isEmpty { throw Problem.invalid(violations) }
    }
}
