public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// What people decide about a run: that its rows are read, that they are written, that nothing comes of it, that it is taken back.
public struct GuideImport: Sendable {
    let centre: Centre

    static let job = "import"

    public init(centre: Centre) { self.centre = centre }

    /// Has the rows read and held against what is on file, in the background; nothing is written into the register.
    ///
    /// Throws `import.not-now` where its columns are not found, or it was begun already.
    public func start(_ id: ID<ImportRun>, by actor: Actor) async throws {
        try await change(id, by: actor, "start") { run, _ in
            guard run.state == .checked else { throw Problem(.conflict, "import.not-now") }
            run.state = .running
        }
    }

    /// Ends a run before anything was written; what it read is let go of at once.
    ///
    /// Throws `import.not-now` once it is released.
    public func cancel(_ id: ID<ImportRun>, by actor: Actor) async throws {
        try await change(id, by: actor, "cancel") { run, now in
            guard run.state.mayCancel else { throw Problem(.conflict, "import.not-now") }
            (run.state, run.endedAt) = (.cancelled, now)
        }
    }

    /// Has what was read written into the register, in the background.
    ///
    /// A run of more than 1,000 rows is released by another than who brought it, with the own password. Throws
    /// `import.second-person`, `import.not-now`, `import.waited-too-long` after seven days, `access.denied` where who brought
    /// it may not any more.
    public func release(_ id: ID<ImportRun>, by actor: Actor, confirming: Confirming) async throws {
        let run = try await centre.admittedRun(id, for: actor)
        guard run.state == .waiting else { throw Problem(.conflict, "import.not-now") }
        if run.needsSecondPerson, run.uploader.id == actor.id {
            try await centre.ledger.enterDenial(
                of: actor, for: run.register.purpose, code: "import.second-person")
            throw Problem(.refused, "import.second-person", ["rows": "\(ImportRun.secondPersonOver)"])
        }
        try await centre.require(confirming, of: actor)
        let centre = centre
        try await change(id, by: actor, "\(run.rows) rows") { run, now in
            guard run.state == .waiting else { throw Problem(.conflict, "import.not-now") }
            guard let waiting = run.waitingAt, SecondHand.holds(askedAt: waiting, at: now) else {
                throw Problem(.conflict, "import.waited-too-long", ["days": "\(SecondHand.days)"])
            }
            (run.state, run.releaser) = (.releasing, actor)
        } asking: { run, transaction in
            let (register, now) = (run.register, centre.ambient.now())
            guard
                try centre.mayStill(
                    run.uploader.id, register.keeping, for: register.purpose, at: now, in: transaction)
            else { throw Problem(.refused, "access.denied") }
            try centre.requireStill(actor, register.keeping, for: register.purpose, at: now, in: transaction)
        }
    }

    /// Has what was written taken back for a reason, in the background; what was built upon it since stands, and says so.
    ///
    /// Throws `import.not-now` where nothing was written, or the file is no longer kept; beside `reason` `input.required` and
    /// `input.too-long`.
    public func undo(
        _ id: ID<ImportRun>, because reason: String, by actor: Actor, confirming: Confirming
    ) async throws {
        let run = try await centre.admittedRun(id, for: actor)
        guard run.state == .released else { throw Problem(.conflict, "import.not-now") }
        let faults = Self.faults(in: reason)
        if !faults.isEmpty { throw Problem.invalid(faults) }
        try await centre.require(confirming, of: actor)
        let sealer = centre.sealer
        try await change(id, by: actor, "undo") { run, _ in
            guard run.state == .released else { throw Problem(.conflict, "import.not-now") }
            (run.state, run.withdrawer, run.endedAt) = (.undoing, actor, nil)
        } beside: { transaction in
            var words = try transaction.importWords(of: id, sealer: sealer)
            words.reason = reason
            try transaction.keep(words, of: id, sealer: sealer)
        }
    }

    /// Most characters of a reason.
    public static let longest = 500

    private static func faults(in reason: String) -> [Violation] {
        if WrittenReason(reason).isEmpty { return [Violation("reason", "input.required")] }
        if reason.count <= longest { return [] }
        return [Violation("reason", "input.too-long", ["limit": "\(longest)", "length": "\(reason.count)"])]
    }

    private func change(
        _ id: ID<ImportRun>, by actor: Actor, _ detail: String,
        _ change: @escaping @Sendable (inout ImportRun, Instant) throws -> Void,
        asking ask: @escaping @Sendable (ImportRun, any ReadTransaction) throws -> Void = { _, _ in },
        beside write: @escaping @Sendable (any WriteTransaction) throws -> Void = { _ in }
    ) async throws {
        let register = try await centre.admittedRun(id, for: actor).register
        let (centre, now, job) = (centre, centre.ambient.now(), "job_" + centre.ambient.token().text)
        try await centre.write(as: actor, for: register.purpose, register.keeping) { transaction in
            let seen = try centre.importRun(id, for: actor, in: transaction)
            try ask(seen, transaction)
            var run = seen
            try change(&run, now)
            run.expiresAt = now.adding(days: ImportRun.days)
            guard try transaction.update(run, from: seen) else { throw Problem(.conflict, "import.not-now") }
            try write(transaction)
            try transaction.endJobs(Self.job, about: id.rawValue, at: now)
            if run.state.isWorkedOn { try transaction.addJob(job, kind: Self.job, body: id.rawValue, at: now) }
            if run.state == .cancelled { try transaction.removeImportRows(of: id) }
            return run.state == .releasing
                ? Audited((), .importReleased, on: id.rawValue, detail: detail)
                : Audited((), .importChanged, on: id.rawValue, detail: detail)
        }
    }
}
