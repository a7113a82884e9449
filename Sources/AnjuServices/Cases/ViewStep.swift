public import AnjuCore
public import AnjuDomain
import AnjuStore

/// The sheet of one step with the case around it.
public struct StepView: Sendable {
    public var view: CaseView
    public var step: Step
    public var sheet: CaptureSheet
    /// Papers that have to be seen here.
    public var papers: [PaperStanding]
    /// Whether the actor's department does the step.
    public var mayAct: Bool
    /// Offices that the case may be handed over to.
    public var receivers: [Office]
    /// What is looked at here, with what can be said of it today by the values that the reader sees.
    public var checks: [CheckReading]
    /// Time limits that may be made longer here.
    public var longer: [LongerLimit]
}

/// Shows a step's form to the department that does it.
public struct ViewStep: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// Throws `case.unknown` or `case.no-such-step`.
    ///
    /// `showing` says which values of the case stand beside the sheet; where it was sent before (`isFirst` is false), its
    /// boxes say what was typed.
    public func callAsFunction(
        _ key: String, of id: ID<Case>, showing: CaseShowing = .everything, isFirst: Bool = true, by actor: Actor
    ) async throws -> StepView {
        let centre = centre
        let now = centre.ambient.now()
        return try await centre.read(as: actor, for: "case_step") { transaction in
            try centre.require("case_step", of: actor)
            let work = try CaseWork(id, for: actor, centre: centre, in: transaction)
            let step = try work.step(key)
            try work.requirePart(by: actor)
            // Who is only asked about a step does not see its sheet.
            let sight = CaseSight(work, actor, for: "case_step")
            if !sight.isAtWork { throw Problem(.missing, "case.no-such-step", ["step": key]) }
            let view = try ViewCase.view(
                work, for: actor, purpose: "case_step", now: now, showing: showing, in: transaction)
            let named = try work.naming(at: step, in: transaction)
            let mayAct = work.rules.mayDo(step, department: actor.department)
            var sheet = CaptureSheet(
                step: step, procedure: work.procedure, file: named.file, dictionary: work.centre.dictionary,
                day: centre.zone.day(of: now), renewal: work.state.renewal(at: key)
            ).limited(to: CaseSight(named, actor, for: "case_step").visible())
            // What is not worked on now is not read either.
            if !mayAct || !view.state.isOpen(step) { sheet.sections = [] }
            let answer = StepView(
                view: view, step: step, sheet: sheet, papers: view.toldOnce.papers(at: key),
                mayAct: mayAct, receivers: work.receivers,
                checks: CheckReading.list(at: step, work, seeing: view.filled, now: now),
                longer: LongerLimit.list(
                    at: step, work.procedure, work.centre.rulebook, state: work.state, values: work.values,
                    area: work.record.core.area, now: now))
            return Disclosed(
                answer, .caseRead, on: id.rawValue, of: [work.record.person],
                groups: Array(view.told.union(sheet.told(isFirst: isFirst))), in: id, detail: key)
        }
    }
}

extension CaptureSheet {
    /// Known and carried values that the reader may not see are left out.
    func limited(to visible: [String: ProfileEntry]) -> CaptureSheet {
        var sheet = self
        sheet.sections = sections.compactMap { section in
            var section = section
            section.fields = section.fields.filter { field in
                switch field.standing {
                case .known: visible[field.item.key] != nil
                case .carried(let from, let value): value.isEmpty || visible[from] != nil
                case .confirming: visible[field.item.key] != nil
                case .awaited, .asked: true
                }
            }
            return section.fields.isEmpty ? nil : section
        }
        return sheet
    }

    /// The sheet for who is not to see every held value: what is known is left out, and what was to be confirmed is asked.
    func masked(seeing sees: (Item) -> Bool) -> CaptureSheet {
        var sheet = self
        sheet.sections = sections.compactMap { section in
            var section = section
            section.fields = section.fields.compactMap { field in
                var field = field
                switch field.standing {
                case .awaited, .asked: return field
                case .known: return sees(field.item) ? field : nil
                case .carried(_, let value):
                    return value.isEmpty || sees(field.item) ? field : nil
                case .confirming(_, let mandatory):
                    if !sees(field.item) { field.standing = .asked(mandatory: mandatory) }
                    return field
                }
            }
            return section.fields.isEmpty ? nil : section
        }
        return sheet
    }

    /// Groups of which it shows a value; one that is to be confirmed stands in its box until something is typed.
    func told(isFirst: Bool) -> Set<String> {
        let shown = fields.filter { field in
            switch field.standing {
            case .known: true
            case .confirming: isFirst
            case .carried(_, let value): !value.isEmpty
            case .awaited, .asked: false
            }
        }
        return Set(shown.map(\.item.group))
    }
}
