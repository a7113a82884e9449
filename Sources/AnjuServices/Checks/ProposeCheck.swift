public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// Proposes that an authority be asked about one case: by an official of the step that asks, on a ground of the pack, with
/// the authority's decision and a last day.
public struct ProposeCheck: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// Throws every fault of what was written at once; `check.exists` where the question is asked already,
    /// `check.not-asked` where the step does not ask it, `case.not-your-step`, `case.unknown`.
    public func callAsFunction(
        _ question: String, at step: String, of id: ID<Case>, decision: StatutoryCheck.Decision,
        expires: CalendarDate?, by actor: Actor
    ) async throws -> ID<StatutoryCheck> {
        let (centre, now, new) = (centre, centre.ambient.now(), ID<StatutoryCheck>(centre.ambient.token()))
        let law = try await law(question, at: step, of: id, for: actor)
        return try await centre.ledger.write(as: actor, for: "case_step", law: law) { transaction in
            let work = try CaseWork(id, for: actor, centre: centre, in: transaction)
            try centre.requirePart(in: work.procedure, of: work.record, by: actor, in: transaction)
            let asking = try work.step(step)
            try work.centre.requireStep(asking, of: work.procedure, by: actor)
            let (asked, ground) = try Self.ground(question, at: asking, work)
            guard work.state.isOpen(asking) else { throw Problem(.conflict, "case.step-not-open", ["step": step]) }
            for other in try transaction.checks(of: id, sealer: centre.sealer)
            where other.core.question == question && other.core.step == step && other.standing(at: now).isUnderWay {
                throw Problem(.conflict, "check.exists")
            }
            let latest = ground.latest(from: now, in: work.centre.rulebook)
            let until = try Self.until(expires, decision, now: now, latest: latest, zone: work.centre.zone)
            let core = StatutoryCheck(
                id: new, caseID: id, step: step, question: asked.key, authority: ground.authority, ground: ground.key,
                decision: decision, latest: latest,
                deferrable: ground.deferral?.strictEnd(after: now, in: work.centre.rulebook))
            var record = CheckRecord(core)
            try record.add(CheckAction(at: now, officer: CheckOfficer(actor), kind: .proposed(expires: until)))
            try transaction.insert(record, area: work.record.core.area, sealer: centre.sealer)
            return Audited(
                new, .checkProposed, on: new.rawValue, of: [work.record.person], in: id, detail: "proposed " + step)
        }
    }

    private static func ground(_ key: String, at step: Step, _ work: CaseWork) throws -> (Question, CheckGround) {
        guard let question = step.asks.first(where: { $0.key == key && $0.kind == .statutoryCheck }) else {
            throw Problem(.conflict, "check.not-asked", ["step": step.key])
        }
        guard let ground = work.centre.rulebook.checkGround(for: question) else {
            throw Problem(.conflict, "check.no-ground")
        }
        return (question, ground)
    }

    /// The last moment of the last day, or every fault of what was written.
    private static func until(
        _ expires: CalendarDate?, _ decision: StatutoryCheck.Decision, now: Instant, latest: Instant, zone: LegalZone
    ) throws -> Instant {
        var faults = decision.violations
        let until = expires.map(zone.end(of:))
        if let until {
            if until <= now || until > latest {
                let last = zone.day(of: latest.adding(milliseconds: -1)).description
                faults.append(Violation("expires", "check.expiry", ["date": last]))
            }
        } else {
            faults.append(Violation("expires", "input.required"))
        }
        guard faults.isEmpty, let until else { throw Problem.invalid(faults) }
        return until
    }

    private func law(_ question: String, at step: String, of id: ID<Case>, for actor: Actor) async throws -> String {
        let centre = centre
        return try await centre.ledger.readImpersonal { transaction in
            guard let record = try transaction.caseRecord(id), actor.unit.contains(area: record.core.area) else {
                return ""
            }
            let rulebook = try centre.rulebook(record.core.pack, in: transaction)
            let asked = rulebook.procedure(record.core.procedure)?.step(step)?.asks.first { $0.key == question }
            return asked.flatMap(rulebook.checkGround)?.law ?? ""
        }
    }
}
