public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// Shows a case to an official who takes part in it; the look is entered before it is answered.
public struct ViewCase: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// Throws `case.unknown` also where the case is not of the actor's office: nobody learns that it is there.
    ///
    /// `showing` says what the answer has room for: no more is in it, and that is what the entry names. `check` throws
    /// where the answer will be something else: then nothing was shown and no look is entered.
    public func callAsFunction(
        _ id: ID<Case>, showing: CaseShowing = .everything, by actor: Actor,
        unless check: @escaping @Sendable (CaseView) throws -> Void = { _ in }
    ) async throws -> CaseView {
        let purpose = try await centre.enteringDenial(for: "case_step", of: actor) { try self.purpose(of: actor) }
        let centre = centre
        let now = centre.ambient.now()
        return try await centre.read(as: actor, for: purpose) { transaction in
            let work = try CaseWork(id, for: actor, centre: centre, in: transaction)
            try work.requirePart(by: actor, for: purpose)
            let view = try Self.view(work, for: actor, purpose: purpose, now: now, showing: showing, in: transaction)
            try check(view)
            return Disclosed(
                view, .caseRead, on: id.rawValue, of: [work.record.person], groups: Array(view.told), in: id)
        }
    }

    /// What the actor's role looks at cases for.
    func purpose(of actor: Actor) throws -> String {
        let role = try centre.role(of: actor)
        if role.may(.read, for: "case_step") { return "case_step" }
        if role.may(.read, for: "supervision") { return "supervision" }
        throw Problem(.refused, "access.denied")
    }

    static func view(
        _ work: CaseWork, for actor: Actor, purpose: String, now: Instant, showing: CaseShowing,
        in transaction: any ReadTransaction
    ) throws -> CaseView {
        let centre = work.centre
        let state = work.state
        guard let person = try transaction.person(work.record.person) else { throw Problem(.missing, "person.unknown") }
        let clocks = ClockReader(procedure: work.procedure, rulebook: centre.rulebook)
        let explainer = Explainer(procedure: work.procedure, rulebook: centre.rulebook)
        let permit = try state.permit.flatMap { ID<Permit>($0) }.flatMap { try transaction.permit($0) }
        let sight = CaseSight(work, actor, for: purpose)
        let seen = sight.visible()
        let told = ToldOnce(
            procedure: work.procedure, state: state, file: work.file, dictionary: centre.dictionary,
            day: centre.zone.day(of: now))
        var view = CaseView(
            record: work.record, person: person, procedure: work.procedure,
            rulebook: centre.rulebook,
            state: state.shown(to: actor.department, rulebook: centre.rulebook),
            toldOnce: told, mending: Mending.list(work.procedure, state, told, centre.rulebook),
            fees: work.fees(state, now: now),
            clocks: clocks.readings(state, values: work.values, area: work.record.core.area, now: now).map {
                $0.shown(to: actor.department, rulebook: centre.rulebook)
            }, eligibility: eligibility(work, state, now: now),
            explain: explainer.lines(work.actions, for: actor.department),
            looked: try looked(at: work, sight, now: now, in: transaction),
            visible: seen, filled: Set(seen.keys), formProgress: progress(work),
            conflicts: try conflicts(work, sight, in: transaction),
            images: try transaction.images(of: work.record.core.id).filter { sight.seesPicture($0.kind) },
            permit: permit, later: try work.later(for: actor, in: transaction)
        ).limited(to: sight).limited(to: showing, seeing: sight, day: centre.zone.day(of: now))
        if sight.isAtWork {
            view.restricted = try work.restricted(for: actor, purpose: purpose, at: now, in: transaction)
        }
        guard work.procedure.asksChecks else { return view }
        let checks = try transaction.checks(of: work.record.core.id, sealer: centre.sealer)
        view.checks = try CheckView.list(work, for: sight, now: now, in: transaction)
        return view.withoutChecks(
            unless: sight, deferred: checks.contains { $0.state.isNoticeDeferred(at: now) })
    }

    /// The newest entries about the case; to the person none that is hidden now.
    private static func looked(
        at work: CaseWork, _ sight: CaseSight, now: Instant, in transaction: any ReadTransaction
    ) throws -> [LedgerEntry] {
        let hidden =
            try sight.isPerson ? work.centre.hidden(from: work.record.person, at: now, in: transaction) : nil
        return try transaction.entries(of: work.record.core.id, hiding: hidden, limit: 50)
    }

    /// What sources say differently, of items that the reader sees or decides on.
    private static func conflicts(
        _ work: CaseWork, _ sight: CaseSight, in transaction: any ReadTransaction
    ) throws -> [OpenConflict] {
        let subjects = Array(work.file.subjects.values)
        return try transaction.openConflicts(of: subjects, sealer: work.centre.sealer).filter {
            work.centre.dictionary.item($0.conflict.item).map { sight.sees($0) || sight.settles($0) } ?? false
        }
    }

    /// Nothing once the case is decided or over: what stood against it was answered for.
    private static func eligibility(_ work: CaseWork, _ state: CaseState, now: Instant) -> EligibilityReading? {
        if state.status.isEnded || work.rules.isAnsweredFor(state) { return nil }
        return work.rules.eligibility(state, work.values, filed: state.filed(work.centre.zone, orAt: now))
    }

    private static func progress(_ work: CaseWork) -> [CaseView.FormProgress] {
        let values = work.values
        let state = work.state
        return work.procedure.forms.map { form in
            let needed = work.centre.dictionary.items(of: form).filter { $0.mandatoryOn.contains(form) }
            let filled = needed.filter { item in
                item.group == "collection" || item.filledBy == "program"
                    ? state.submissions[form] != nil : values[item.key] != nil
            }
            return CaseView.FormProgress(form: form, filled: filled.count, needed: needed.count)
        }
    }
}
