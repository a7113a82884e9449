public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// Registers a person at the counter and opens the case: one capture, every form of its first step.
public struct OpenCase: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// What became of it.
    public struct Opened: Sendable {
        public var id: ID<Case>
        public var number: String
        /// Said once, printed on the receipt: with the birth date it opens the person's own view.
        public var code: String
        /// What still stands against ending the first step; empty where it is done.
        public var open: [Violation]
        /// The same request was sent before: nothing was done again.
        public var wasRepeated: Bool
    }

    /// Opens a case of `procedure` for a new person, or for `person` who has a file.
    ///
    /// Throws every fault of what was typed at once (``Problem/invalid(_:)``), `case.already-open`, and
    /// `person.already-registered` or `person.held-elsewhere` where the number is somebody's: entered about them, counted as
    /// a search, and `search.too-many` from then on.
    public func callAsFunction(
        _ procedureID: String, for person: ID<Person>?, _ request: CaptureRequest, portrait: KeptImage?, by actor: Actor
    ) async throws -> Opened {
        let images = portrait.map { ["portrait": $0] } ?? [:]
        return try await self(procedureID, for: person, request, images: images, by: actor)
    }

    /// Opens it with pictures, by the key of their ``ImageSlot``.
    ///
    /// Throws as the other, and beside what is wrong with a picture: `image.not-good` for a fault that bars it and has no exception.
    public func callAsFunction(
        _ procedureID: String, for person: ID<Person>?, _ request: CaptureRequest, images: [String: KeptImage],
        by actor: Actor
    ) async throws -> Opened {
        try await centre.admit("registration", .register, of: actor)
        let procedure = try await centre.procedure(procedureID, about: person)
        guard let first = procedure.steps.first(where: { $0.after.isEmpty }) else {
            throw Problem(.missing, "procedure.unknown")
        }
        try await centre.enteringDenial(for: "registration", of: actor) {
            try centre.requireStep(first, of: procedure, by: actor)
        }
        let plan = Registration(
            centre: centre, procedure: procedure, step: first, person: person, request: request, actor: actor,
            images: images)
        let limit = SearchLimit(actor: actor, centre: centre)
        let prepared = try await plan.prepared(limit)
        if let repeated = prepared.repeated { return repeated }
        // Who has asked too often learns of no further number whether it is taken.
        if prepared.isOverLimit { throw try await limit.entered() }
        await centre.serials.stockUp("case", year: plan.year)
        do {
            return try await write(plan, prepared.rehearsed)
        } catch let problem as Problem where problem.kind != .unavailable {
            // A rule refused it, so that nothing of it is stored.
            plan.ticket.giveBack()
            try await limit.count(problem)
            guard problem.code == "request.repeated" else { throw problem }
            guard let repeated = try await plan.repeated() else { throw problem }
            return repeated
        }
    }

    /// Writes what was worked out beforehand, or works it out in the transaction where that holds no longer.
    private func write(_ plan: Registration, _ rehearsed: RehearsedRegistration?) async throws -> Opened {
        if let rehearsed {
            do {
                return try await centre.ledger.write(as: plan.actor, for: "registration", law: plan.law) {
                    try plan.run(rehearsed, $0)
                }
            } catch is Rehearsal.Outdated {}
        }
        return try await centre.ledger.write(as: plan.actor, for: "registration", law: plan.law) { try plan.run($0) }
    }
}
