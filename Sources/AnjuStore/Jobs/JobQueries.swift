public import AnjuCore
public import AnjuSQL

extension ReadTransaction {
    /// Whether a job of a kind waits, or is worked on.
    public func awaitsJob(_ kind: String) throws -> Bool {
        try !rows("SELECT id FROM job WHERE kind = \(kind) AND ended_at IS NULL LIMIT 1").isEmpty
    }
}

extension WriteTransaction {
    /// Adds work for whichever process comes first.
    public func addJob(_ id: String, kind: String, body: String, at moment: Instant) throws {
        try run(
            """
            INSERT INTO job (id, kind, body, due_at, holder, fence, leased_till, tries, ended_at)
            VALUES (\(id), \(kind), \(body), \(moment), NULL, 0, NULL, 0, NULL)
            """)
    }

    /// Renews the hold on a job in the transaction of its work; answers whether it is still held.
    public func holdJob(_ job: Job, until: Instant) throws -> Bool {
        try run(
            """
            UPDATE job SET leased_till = \(until) WHERE id = \(job.id) AND fence = \(job.fence) AND ended_at IS NULL
            """) == 1
    }

    /// Ends a job, whoever holds it.
    public func endJob(_ id: String, at moment: Instant) throws {
        try run("UPDATE job SET ended_at = \(moment) WHERE id = \(id) AND ended_at IS NULL")
    }

    /// Ends every open job about `body`: whoever holds one writes nothing more.
    public func endJobs(_ kind: String, about body: String, at moment: Instant) throws {
        try run("UPDATE job SET ended_at = \(moment) WHERE kind = \(kind) AND body = \(body) AND ended_at IS NULL")
    }

    /// Takes the job of a kind that waits longest and that nobody holds.
    func takeNextJob(_ kind: String, holder: String, until: Instant, at moment: Instant) throws -> Job? {
        try rows(
            """
            UPDATE job SET holder = \(holder), fence = fence + 1, leased_till = \(until), tries = tries + 1
            WHERE id = (
                SELECT id FROM job WHERE kind = \(kind) AND ended_at IS NULL AND due_at <= \(moment)
                    AND (leased_till IS NULL OR leased_till < \(moment))
                ORDER BY due_at, id LIMIT 1)
            RETURNING id, body, fence, tries
            """
        ).first.map {
            Job(
                id: try $0.get("id"), body: try $0.get("body"), fence: try $0.get("fence"),
                tries: try $0.get("tries"))
        }
    }
}
