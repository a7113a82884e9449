import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

/// One act on one step, inside the transaction: what it adds to the case, or what stands against it.
struct StepDeed {
    let act: ActOnCase.Act
    let step: Step
    var work: CaseWork
    let mint: ActionMint
    let transaction: any WriteTransaction
    /// The check that a refusal rests on.
    private var relied: ID<StatutoryCheck>?

    init(
        act: ActOnCase.Act, step: Step, work: CaseWork, mint: ActionMint, transaction: any WriteTransaction
    ) {
        (self.act, self.step, self.work, self.mint, self.transaction) = (act, step, work, mint, transaction)
    }

    /// Does it and everything that follows from it: the permit that the step makes, or the one whose bounds it changes.
    mutating func run(_ prepared: PreparedPermit) throws -> ActOnCase.Outcome {
        var (kinds, open) = try self.kinds()
        var made: Made?
        if kinds.last == .completed(step: step.key), let permit = try self.permit(prepared) {
            kinds.insert(permit.kind, at: kinds.count - 1)
            made = permit
        }
        let state = try work.commit(mint.actions(kinds), in: transaction, now: mint.now)
        if case .capture(_, false) = act { open = [] }
        return ActOnCase.Outcome(
            status: state.status, version: work.record.core.version, open: open, permit: made?.permit,
            became: made?.became, replaced: made?.replaced, submitted: kinds.submitted, relied: relied)
    }

    /// What the step made of a permit, and which one that ended.
    private struct Made {
        var kind: CaseAction.Kind
        var permit: ID<Permit>
        /// What became of one that was there before.
        var became: String?
        var replaced: ID<Permit>?
    }

    private mutating func permit(_ prepared: PreparedPermit) throws -> Made? {
        let centre = work.centre
        if let output = work.procedure.outputs.first(where: { $0.step == step.key && $0.isPermit }) {
            // A step makes one permit in a case: a second one would end the first unseen.
            if work.state.permit != nil, work.state.firstCompletions[step.key] != nil {
                throw Problem(.conflict, "case.step-done", ["step": step.key])
            }
            let issued = try IssuePermit(centre: centre).issue(
                output, prepared, work: &work, mint: mint, in: transaction)
            let permit = issued.permit
            return Made(
                kind: .permitIssued(permit: permit.id.rawValue, number: permit.number), permit: permit.id,
                replaced: issued.replaced)
        }
        if let kind = work.procedure.outputs.first(where: { $0.step == step.key && $0.endorses != nil })?.endorses {
            let done = try EndorsePermit(centre: centre)(kind, prepared, &work, mint: mint, in: transaction)
            return Made(kind: done.kind, permit: done.permit.id, became: done.detail)
        }
        guard let bounded = try BoundPermit(centre: centre)(step, prepared, work, mint: mint, in: transaction) else {
            return nil
        }
        let until = bounded.validUntil.description
        return Made(
            kind: .permitBounded(permit: bounded.id.rawValue, until: until), permit: bounded.id, became: "bounded")
    }

    private mutating func kinds() throws -> (kinds: [CaseAction.Kind], open: [Violation]) {
        switch act {
        case .assign:
            try require(work.state.isOpen(step))
            return ([.assigned(step: step.key, account: mint.actor.id)], [])
        case .capture(let request, let complete): return try captured(request, complete: complete)
        case .complete(let papers, _, _):
            try require(work.state.isOpen(step))
            return try completed(after: work.seen(papers))
        case .giveBack(let reasons): return (try giveBack(reasons), [])
        case .hold(let ground, let note): return (try hold(ground, note), [])
        case .resume:
            try require(work.state.isOpen(step) && work.state.step(step.key).state != .open)
            return ([.resumed(step: step.key)], [])
        case .refuse(let ground, let fact): return (try refuse(ground, fact), [])
        case .skip(let reason):
            try require(step.isOptional && work.state.isOpen(step))
            try refuseIfAny(
                (WrittenReason(reason).isEmpty ? [Violation("reason", "input.required")] : [])
                    + (try openChecks().ofStep(step)))
            return ([.skipped(step: step.key, reason: reason)], [])
        case .extend(let clock, let reason): return (try extend(clock, reason), [])
        }
    }

    private func giveBack(_ reasons: [ReturnReason]) throws -> [CaseAction.Kind] {
        try refuseIfAny(
            work.rules.violationsInOutcome(step.key, grounds: reasons.map(\.ground), kind: .return, work.state))
        return [.returned(step: step.key, reasons: reasons + ended(reasons))]
    }

    private var today: CalendarDate { work.centre.zone.day(of: mint.now) }

    /// One line of the list for each fact that is over meanwhile: each goes back to the step that asks for it.
    ///
    /// Its ground is the pack's own for such a fact, and nothing is added: the official's words are about something else.
    private func ended(_ said: [ReturnReason]) -> [ReturnReason] {
        guard let ground = work.rules.groundOfEndedFact(at: step) else { return [] }
        let (named, state) = (Set(said.map(\.about)), work.state)
        return work.rules.endedBounds(work.values, today: today).map(\.item).filter { item in
            !named.contains(item) && work.procedure.asking(item, for: step, in: state, work.centre.dictionary) != nil
        }.map { ReturnReason(ground: ground, about: $0, words: "") }
    }

    private func hold(_ ground: String, _ note: String) throws -> [CaseAction.Kind] {
        try refuseIfAny(work.rules.violationsInOutcome(step.key, grounds: [ground], kind: .waiting, work.state))
        let waits = CaseAction.Kind.waits(step: step.key, ground: ground, note: note)
        // What the pack offers meanwhile is offered: the person is sent there, and the case says so.
        guard let offer = work.centre.rulebook.grounds[ground]?.offer else { return [waits] }
        return [waits, .referred(step: step.key, department: offer.department, ground: ground)]
    }

    private mutating func refuse(_ ground: String, _ fact: String) throws -> [CaseAction.Kind] {
        var faults = work.rules.violationsInOutcome(step.key, grounds: [ground], kind: .refusal, work.state)
        if WrittenReason(fact).isEmpty { faults.append(Violation("fact", "input.required")) }
        let checks = try openChecks()
        faults += checks.undecided + checks.violations(ofRefusing: ground)
        try refuseIfAny(faults)
        relied = try checks.rely(on: ground, by: mint.actor, in: transaction)
        return [.refused(step: step.key, ground: ground, fact: fact)]
    }

    private func extend(_ clock: String, _ reason: String) throws -> [CaseAction.Kind] {
        try refuseIfAny(work.rules.violationsInExtending(clock, at: step, reason: reason, work.state))
        return [.extended(clock: clock, reason: reason)]
    }

    private mutating func captured(_ request: CaptureRequest, complete: Bool) throws -> (
        [CaseAction.Kind], [Violation]
    ) {
        let state = work.state
        try require(state.isOpen(step))
        var capture = CaptureFold(
            step: step, procedure: work.procedure, request: request, actor: mint.actor, now: mint.now,
            centre: work.centre)
        capture.renewal = state.renewal(at: step.key)
        let before = work.file
        try work.takeNamed(at: step, in: transaction)
        let (values, violations) = capture.reader.read(work.file)
        try refuseIfAny(violations + (try sameEmployer(values, before)))
        var kinds = try capture(values, into: &work, in: transaction)
        kinds += work.seen(request.papersSeen)
        guard complete else { return (kinds, []) }
        return try completed(after: kinds)
    }

    /// A change of employer that names the employer at whom the person works changes nothing.
    private func sameEmployer(_ values: [String: String], _ before: CaseFile) throws -> [Violation] {
        guard step.isLater, let code = values["employer_uscc"],
            let present = try transaction.employerByCase(of: work.record.person),
            present == before.subjects["organisation"],
            try transaction.organisation(creditCode: code)?.id == present,
            work.state.filledAnew[step.key] == nil
        else { return [] }
        return [Violation("employer_uscc", "employer.same")]
    }

    /// Completes the step after `kinds` where nothing stands against it; otherwise answers what does.
    private func completed(after kinds: [CaseAction.Kind]) throws -> ([CaseAction.Kind], [Violation]) {
        let state = work.state(after: work.actions + mint.actions(kinds))
        let filed = state.filed(work.centre.zone, orAt: mint.now)
        let overruled = work.rules.overruled(at: step, state, work.values, filed: filed)
        let open =
            work.rules.violationsInCompleting(step.key, state, file: work.file, day: filed)
            + violationsOfOverruling(overruled)
            + work.rules.violationsOfBounds(step, file: work.file, today: today)
            + work.rules.violationsOfPresence(step, present: act.present)
            + work.rules.violationsOfEndorsement(work.values, today: today)
            + (try openChecks().ofStep(step))
        if open.isEmpty { return (kinds + overruling(overruled) + [.completed(step: step.key)], []) }
        if kinds.isEmpty { throw Problem.invalid(open) }
        return (kinds, open)
    }

    /// Whoever decides although a condition fails says why: the case and the person have to be able to read it.
    private func violationsOfOverruling(_ rules: [Eligibility.Rule]) -> [Violation] {
        rules.isEmpty || !WrittenReason(act.overrule).isEmpty ? [] : [Violation("overrule", "case.overrule-reason")]
    }

    private func overruling(_ rules: [Eligibility.Rule]) -> [CaseAction.Kind] {
        rules.isEmpty ? [] : [.overruled(step: step.key, rules: rules.map(\.key), reason: act.overrule)]
    }

    private func openChecks() throws -> CaseChecks { try CaseChecks(work, now: mint.now, in: transaction) }

    private func require(_ condition: Bool) throws {
        if !condition { throw Problem(.conflict, "case.step-not-open", ["step": step.key]) }
    }

    private func refuseIfAny(_ violations: [Violation]) throws {
        if !violations.isEmpty { throw Problem.invalid(violations) }
    }
}

extension [CaseAction.Kind] {
    /// Forms that these acts filled.
    var submitted: [String] {
        compactMap { kind in
            if case .captured(_, let form, _) = kind { form } else { nil }
        }
    }
}
