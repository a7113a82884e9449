import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

/// One process's turn at a run: what each of its transactions asks first.
struct ImportShift: Sendable {
    /// The job is another's by now, or somebody decided otherwise about the run: nothing more is written.
    struct Over: Error {}

    /// How long a transaction goes on with further rows while somebody waits to write.
    ///
    /// On PostgreSQL only other writers wait for one that runs alone, after it lost every race: so short a turn would take it
    /// nowhere.
    static func share(_ dialect: SQLDialect) -> Duration { .milliseconds(dialect == .sqlite ? 4 : 25) }

    let centre: Centre
    let job: Job
    let run: ImportRun
    let chunk: Int

    /// Writes a chunk: the job is held, the run is where it was, or nothing is written at all.
    ///
    /// `work` answers how the run stands afterwards, with the entry that tells of everybody in the chunk.
    func write(
        _ seen: ImportRun, as actor: Actor,
        _ work: @escaping @Sendable (any WriteTransaction) throws -> Audited<ImportRun>
    ) async throws -> ImportRun {
        let (centre, job, now) = (centre, job, centre.ambient.now())
        return try await centre.write(as: actor, for: seen.register.purpose, seen.register.keeping, isLong: true) {
            transaction in
            guard try transaction.holdJob(job, until: now.adding(seconds: ImportWorker.lease)) else { throw Over() }
            let audited = try work(transaction)
            var after = audited.value
            if !after.state.isWorkedOn {
                try transaction.endJob(job.id, at: now)
                after.expiresAt = now.adding(days: ImportRun.days)
            }
            guard try transaction.update(after, from: seen) else { throw Over() }
            return audited
        }
    }

    /// Ends the job where there is nothing to do.
    func end() async throws {
        let (job, now) = (job, centre.ambient.now())
        try await centre.write(as: .program, for: "operation", .administer) { transaction in
            try transaction.endJob(job.id, at: now)
            return Audited((), .importChanged, on: run.id.rawValue, detail: "nothing to do")
        }
    }

    /// Ends the run with a fault: what was written so far is taken back only where somebody says so.
    func fail(_ problem: Problem) async throws {
        let (centre, job, id, now) = (centre, job, run.id, centre.ambient.now())
        try await centre.write(as: .program, for: "operation", .administer) { transaction in
            guard let seen = try transaction.importRun(id) else { throw Over() }
            var after = seen
            after.fault = problem.code
            after.state = seen.state == .running ? .cancelled : .released
            after.endedAt = now
            try transaction.endJob(job.id, at: now)
            guard try transaction.update(after, from: seen) else { throw Over() }
            return Audited((), .importChanged, on: id.rawValue, detail: problem.code)
        }
    }
}
