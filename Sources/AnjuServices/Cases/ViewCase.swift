public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// Shows a case to an official who takes part in it; the look is entered before it is answered.
public struct ViewCase: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// Throws `case.unknown` also where the case is not of the actor's office: nobody learns that it is there.
    public func callAsFunction(_ id: ID<Case>, by actor: Actor) async throws -> CaseView {
        let purpose = try await centre.enteringDenial(for: "case_step", of: actor) { try self.purpose(of: actor) }
        let centre = centre
        let now = centre.ambient.now()
        return try await centre.ledger.read(as: actor, for: purpose, law: "PIPL Art.13(3)") { transaction in
            let work = try CaseWork(id, centre: centre, in: transaction)
            try centre.requirePart(in: work.procedure, area: work.record.core.area, of: actor)
            let view = try Self.view(work, for: actor, purpose: purpose, now: now, in: transaction)
            return Disclosed(view, .caseRead, on: id.rawValue, of: [work.record.person], in: id)
        }
    }

    /// What the actor's role looks at cases for.
    func purpose(of actor: Actor) throws -> String {
        let role = try centre.role(of: actor)
        if role.mayName("case_step") { return "case_step" }
        if role.mayName("supervision") { return "supervision" }
        throw Problem(.refused, "access.denied")
    }

    static func view(
        _ work: CaseWork, for actor: Actor, purpose: String, now: Instant, in transaction: any ReadTransaction
    ) throws -> CaseView {
        let centre = work.centre
        let state = work.state
        guard let person = try transaction.person(work.record.person) else { throw Problem(.missing, "person.unknown") }
        let clocks = ClockReader(procedure: work.procedure, rulebook: centre.rulebook)
        let explainer = Explainer(procedure: work.procedure, rulebook: centre.rulebook)
        let permit = try state.permit.flatMap { ID<Permit>($0) }.flatMap { try transaction.permit($0) }
        return CaseView(
            record: work.record, person: person, procedure: work.procedure,
            state: state.shown(to: actor.department, rulebook: centre.rulebook),
            toldOnce: ToldOnce(
                procedure: work.procedure, state: state, file: work.file, dictionary: centre.dictionary,
                day: centre.zone.day(of: now)),
            clocks: clocks.readings(state, values: work.values, area: work.record.core.area, now: now).map {
                $0.shown(to: actor.department, rulebook: centre.rulebook)
            },
            explain: explainer.lines(work.actions, for: actor.department),
            looked: try transaction.entries(of: work.record.core.id, limit: 50),
            visible: visible(work, to: actor, purpose: purpose), formProgress: progress(work),
            conflicts: try transaction.openConflicts(of: Array(work.file.subjects.values), sealer: centre.sealer).filter
            {
                centre.dictionary.item($0.conflict.item).map {
                    sees($0, work, actor, purpose) || work.settles($0, actor)
                } ?? false
            },
            images: try transaction.images(of: work.record.core.id).filter { sees($0.kind, work, actor, purpose) },
            permit: permit,
            later: try work.later(for: actor, in: transaction))
    }

    /// The entries the actor's role sees for the purpose; the person sees all of them.
    static func visible(_ work: CaseWork, to actor: Actor, purpose: String) -> [String: ProfileEntry] {
        var entries: [String: ProfileEntry] = [:]
        for item in work.centre.dictionary.items where sees(item, work, actor, purpose) {
            entries[item.key] = work.file.entry(item)
        }
        return entries
    }

    /// Whether the actor sees the item in this case: one that is bound to departments only where a step that the actor's
    /// department does needs it.
    static func sees(_ item: Item, _ work: CaseWork, _ actor: Actor, _ purpose: String) -> Bool {
        if actor.kind == .person { return true }
        let (rulebook, own) = (work.centre.rulebook, actor.department)
        guard let role = rulebook.rights.roles[actor.role] else { return false }
        if item.shownTo.isEmpty { return rulebook.shows(item, to: role, for: purpose, department: own) }
        return work.procedure.steps.filter { work.rules.mayDo($0, department: own) }.contains {
            rulebook.shows(item, to: role, for: purpose, department: own, procedure: work.procedure, step: $0)
        }
    }

    /// Whether the actor sees the picture in a place; one that the procedure no longer has is seen by nobody but the person.
    static func sees(_ slot: String, _ work: CaseWork, _ actor: Actor, _ purpose: String = "case_step") -> Bool {
        if actor.kind == .person { return true }
        guard purpose == "case_step", let slot = work.procedure.imageSlot(slot, work.centre.dictionary) else {
            return false
        }
        return ImageRights(procedure: work.procedure, rulebook: work.centre.rulebook).maySee(
            slot, department: actor.department)
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
