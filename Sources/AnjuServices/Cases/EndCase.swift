public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// Withdraws a case at the applicant's word, or hands it over to an office of another place, which goes on with it.
public struct EndCase: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// How the case leaves this office.
    public enum Ending: Sendable {
        /// `asked` says how the applicant asked for it: nobody else may.
        case withdraw(reason: String, asked: Asking?)
        case transfer(office: String, reason: String)
    }

    /// The office that registered the person may enter it, and an office whose step is open: where the person stands.
    ///
    /// Throws `case.not-your-step`, `case.changed`, `case.ended`, `case.decided` where it is too late to withdraw,
    /// `input.required` where no reason is given, and what stands against the office that is to receive the case (``CaseWork/requireReceiver(_:)``), `case.transfer-others-open`
    /// where another case of the person is open here.
    public func callAsFunction(_ ending: Ending, of id: ID<Case>, version: Int?, by actor: Actor) async throws {
        try await centre.admit("case_step", .write, of: actor)
        try requireWords(ending)
        let mint = ActionMint(actor: actor, present: ending.present, count: 1, ambient: centre.ambient)
        let centre = centre
        try await centre.write(as: actor, for: "case_step") { transaction in
            var work = try CaseWork(id, for: actor, centre: centre, in: transaction)
            try work.requirePart(by: actor, .write)
            try work.requireVersion(version)
            try Self.requireHere(work, centre: centre, by: actor)
            if work.state.status.isEnded {
                throw Problem(.conflict, "case.ended", ["status": work.state.status.rawValue])
            }
            let kind: CaseAction.Kind
            switch ending {
            case .withdraw(let reason, let asked):
                if work.rules.isDecided(work.state) { throw Problem(.conflict, "case.decided") }
                kind = .withdrawn(reason: reason, asked: asked)
            case .transfer(let office, let reason):
                let receiver = try work.requireReceiver(office)
                let cases = try transaction.cases(of: work.record.person)
                if cases.contains(where: { $0.core.id != id && !$0.status.isEnded }) {
                    throw Problem(.conflict, "case.transfer-others-open")
                }
                try work.move(to: receiver.area, in: transaction)
                kind = .transferred(office: receiver.key, reason: reason, area: receiver.area)
            }
            try work.commit(mint.actions([kind]), in: transaction, now: mint.now)
            return Audited((), .caseActed, on: id.rawValue, of: [work.record.person], in: id, detail: ending.detail)
        }
    }

    /// Every fault of what was said, at once.
    private func requireWords(_ ending: Ending) throws {
        var faults: [Violation] = []
        switch ending {
        case .withdraw(let reason, let asked):
            if WrittenReason(reason).isEmpty { faults.append(Violation("reason", "input.required")) }
            if asked == nil { faults.append(Violation("asked", "input.choose")) }
        case .transfer(let office, let reason):
            if WrittenReason(reason).isEmpty { faults.append(Violation("reason", "input.required")) }
            if centre.present.office(office) == nil {
                faults.append(Violation("office", "code.unknown", ["value": office]))
            }
        }
        if !faults.isEmpty { throw Problem.invalid(faults) }
    }

    /// Refuses an office where the person does not stand: it neither registers nor has a step open.
    static func requireHere(_ work: CaseWork, centre: Centre, by actor: Actor) throws {
        let state = work.state
        let places = work.procedure.steps.enumerated().filter { $0.offset == 0 || state.isOpen($0.element) }.map(
            \.element)
        let isHere = places.contains { (try? centre.requireStep($0, of: work.procedure, by: actor)) != nil }
        if !isHere { throw Problem(.refused, "case.not-your-step") }
    }
}
