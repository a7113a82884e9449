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
        /// `overrule` is the reason of whoever decides although a condition for the result fails.
        case complete(papersSeen: Set<String>, present: Set<String>, overrule: String = "")
        case giveBack([ReturnReason])
        case hold(ground: String, note: String)
        case resume
        case refuse(ground: String, fact: String)
        case skip(reason: String)
        /// Makes a limit longer, as the pack allows it once.
        case extend(clock: String, reason: String)
    }

    /// How the case stands afterwards.
    public struct Outcome: Sendable {
        public var status: CaseStatus
        public var version: Int
        /// What still stands against ending the step; empty where it ended or was not meant to.
        public var open: [Violation]
        /// The permit that was issued, or that has another last day now.
        public var permit: ID<Permit>?
        /// What became of a permit that was there before: `bounded`, `endorsed`, `resumed`, `card`; `nil` of one that is new.
        public var became: String?
        /// The permit that the issued one replaced.
        var replaced: ID<Permit>?
        /// Forms that were filled.
        var submitted: [String] = []
        /// The statutory check that a refusal rests on.
        var relied: ID<StatutoryCheck>?
    }

    /// Does `act` on `step` as the official saw the case at `version`.
    ///
    /// Throws `case.changed` where somebody acted meanwhile, `case.not-your-step`, and every fault of the input at once.
    public func callAsFunction(
        _ act: Act, step key: String, of id: ID<Case>, version: Int?, by actor: Actor
    ) async throws -> Outcome {
        let limit = SearchLimit(actor: actor, centre: centre)
        // A form may name a document: who has asked too often learns of no further number whether it is taken.
        if case .capture = act, try await centre.ledger.readImpersonal({ try limit.isOver(in: $0) }) {
            throw try await limit.entered()
        }
        do {
            return try await perform(act, step: key, of: id, version: version, by: actor)
        } catch let problem as Problem {
            try await limit.count(problem)
            throw problem
        }
    }

    private func perform(
        _ act: Act, step key: String, of id: ID<Case>, version: Int?, by actor: Actor
    ) async throws -> Outcome {
        let mint = ActionMint(actor: actor, present: act.present, count: 32, ambient: centre.ambient)
        let prepared = PreparedPermit(centre.ambient)
        let centre = centre
        return try await centre.ledger.write(as: actor, for: "case_step", law: try await law(id, key, for: actor)) {
            transaction in
            let work = try CaseWork(id, for: actor, centre: centre, in: transaction)
            let step = try work.step(key)
            try work.requirePart(by: actor, .write)
            try centre.requireStep(step, of: work.procedure, by: actor)
            try work.requireVersion(version)
            var deed = StepDeed(act: act, step: step, work: work, mint: mint, transaction: transaction)
            let outcome = try deed.run(prepared)
            let audited = Audited(
                outcome, .caseActed, on: id.rawValue, of: [work.record.person], in: id, detail: act.detail(of: key))
            return Self.entering(outcome, in: id, audited)
        }
    }

    /// What came with the act has entries of its own: forms that were filled, a permit that was issued or bounded anew.
    private static func entering(_ outcome: Outcome, in id: ID<Case>, _ audited: Audited<Outcome>) -> Audited<Outcome> {
        var audited = audited
        if !outcome.submitted.isEmpty {
            audited = audited.and(
                .formSubmitted, on: id.rawValue, detail: outcome.submitted.joined(separator: " "))
        }
        if let relied = outcome.relied { audited = audited.and(.checkRelied, on: relied.rawValue, detail: "relied") }
        guard let permit = outcome.permit else { return audited }
        if let replaced = outcome.replaced {
            audited = audited.and(.permitChanged, on: replaced.rawValue, detail: "replaced")
        }
        guard let became = outcome.became else { return audited.and(.permitIssued, on: permit.rawValue) }
        return audited.and(.permitChanged, on: permit.rawValue, detail: became)
    }

    /// The article of the step, or of its procedure.
    private func law(_ id: ID<Case>, _ step: String, for actor: Actor) async throws -> String {
        let centre = centre
        return try await centre.ledger.readImpersonal { transaction in
            // What is not there is answered, and entered, where what is hidden is.
            guard let record = try transaction.caseRecord(id), actor.unit.contains(area: record.core.area) else {
                return ""
            }
            let procedure = try centre.procedure(of: record, in: transaction)
            let own = procedure.step(step)?.law ?? ""
            return own.isEmpty ? procedure.legalBasis.first?.law ?? "" : own
        }
    }
}
