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
    public func callAsFunction(_ key: String, of id: ID<Case>, by actor: Actor) async throws -> StepView {
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
            let view = try ViewCase.view(work, for: actor, purpose: "case_step", now: now, in: transaction)
            let named = try work.naming(at: step, in: transaction)
            let sheet = CaptureSheet(
                step: step, procedure: work.procedure, file: named.file, dictionary: work.centre.dictionary,
                day: centre.zone.day(of: now), renewal: work.state.renewal(at: key)
            ).limited(to: CaseSight(named, actor, for: "case_step").visible())
            let answer = StepView(
                view: view, step: step, sheet: sheet, papers: view.toldOnce.papers(at: key),
                mayAct: work.rules.mayDo(step, department: actor.department), receivers: work.receivers,
                checks: CheckReading.list(at: step, work, seeing: Set(view.visible.keys), now: now),
                longer: LongerLimit.list(
                    at: step, work.procedure, work.centre.rulebook, state: work.state, values: work.values,
                    area: work.record.core.area, now: now))
            return Disclosed(answer, .caseRead, on: id.rawValue, of: [work.record.person], in: id, detail: key)
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
}
