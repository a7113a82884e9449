public import AnjuCore
public import AnjuDomain
public import AnjuSQL
import AnjuVault

extension WriteTransaction {
    /// Adds a check with its proposal.
    public func insert(_ record: CheckRecord, area: String, sealer: ItemSealer) throws {
        let (core, state) = (record.core, record.state)
        func sealed(_ text: String, _ column: String) throws -> [UInt8] {
            try sealer.seal(text, table: "statutory_check", column: column, row: core.id.rawValue)
        }
        try run(
            """
            INSERT INTO statutory_check (id, case_id, step, question, authority, ground, decision_number, decision_hash,
                                         proposer, proposer_role, proposed_at, latest_at, deferrable_until, expires_at,
                                         version)
            VALUES (\(core.id), \(core.caseID), \(core.step), \(try sealed(core.question, "question")),
                    \(try sealed(core.authority, "authority")), \(try sealed(core.ground, "ground")),
                    \(try sealed(core.decision.number, "decision_number")),
                    \(try sealed(core.decision.hash, "decision_hash")), \(state.proposer?.account),
                    \(state.proposer?.role), \(state.proposedAt), \(core.latest), \(core.deferrable), \(state.expires),
                    \(state.version))
            """)
        try add(record, sealer: sealer)
        try saveTasks(record, area: area)
    }

    /// Writes what the last action of `record` made of the check, as the action was decided on the state before it.
    ///
    /// Throws `case.changed` where somebody acted on it meanwhile.
    public func save(_ record: CheckRecord, area: String, sealer: ItemSealer) throws {
        let (state, id) = (record.state, record.core.id)
        let changed = try run(
            """
            UPDATE statutory_check SET
                expires_at = \(state.expires), approver = \(state.approver?.account),
                approver_role = \(state.approver?.role), approved_at = \(state.approvedAt), asked_at = \(state.askedAt),
                answer = \(state.answer?.rawValue), answered_at = \(state.answeredAt),
                verdict = \(state.verdict?.rawValue), adjudicator = \(state.adjudicator?.account),
                adjudicated_at = \(state.adjudicatedAt), noticed_at = \(state.noticedAt),
                deferred_until = \(state.deferral?.until), deferral_proposer = \(state.deferral?.proposer.account),
                deferral_proposer_role = \(state.deferral?.proposer.role),
                deferral_approver = \(state.deferral?.approver?.account),
                deferral_approver_role = \(state.deferral?.approver?.role),
                extension_until = \(state.pendingExtension?.until),
                extension_proposer = \(state.pendingExtension?.proposer.account),
                extension_proposer_role = \(state.pendingExtension?.proposer.role),
                extender = \(state.extender?.account), extender_role = \(state.extender?.role),
                appealed_at = \(state.appeal?.at), appeal_due = \(state.appeal?.due),
                appeal_outcome = \(state.appeal?.outcome?.rawValue), appeal_decider = \(state.appeal?.decider?.account),
                relied_at = \(state.reliedAt), lifted_at = \(state.liftedAt), version = \(state.version)
            WHERE id = \(id) AND version = \(state.version - 1)
            """)
        if changed == 0 { throw Problem(.conflict, "case.changed") }
        try add(record, sealer: sealer)
        try saveTasks(record, area: area)
    }

    private func add(_ record: CheckRecord, sealer: ItemSealer) throws {
        guard let action = record.actions.last else { return }
        let (id, sequence) = (record.core.id, record.actions.count)
        let sealed = try sealer.vault.seal(
            try StoredJSON.bytes(StoredAction(action)), at: CheckAction.place(id, sequence))
        try run(
            """
            INSERT INTO check_action (check_id, sequence, at, sealed) VALUES (\(id), \(sequence), \(action.at), \(sealed))
            """)
    }

    private func saveTasks(_ record: CheckRecord, area: String) throws {
        let id = record.core.id
        try run("DELETE FROM check_task WHERE check_id = \(id)")
        for task in record.state.tasks.sorted(by: { $0.rawValue < $1.rawValue }) {
            let due: Instant? = task == .appeal ? record.state.appeal?.due : record.state.expires
            try run(
                """
                INSERT INTO check_task (check_id, task, area, due_at) VALUES (\(id), \(task.rawValue), \(area), \(due))
                """)
        }
    }

    /// Removes everything a check says: a receipt stays that there was one.
    public func purge(_ id: ID<StatutoryCheck>, at moment: Instant) throws {
        try run("DELETE FROM check_task WHERE check_id = \(id)")
        try run(
            """
            UPDATE statutory_check SET
                step = '', question = NULL, authority = NULL, ground = NULL, decision_number = NULL,
                decision_hash = NULL, proposer = NULL, proposer_role = NULL, proposed_at = NULL, latest_at = NULL,
                deferrable_until = NULL, expires_at = NULL, approver = NULL, approver_role = NULL, approved_at = NULL,
                asked_at = NULL, answer = NULL, answered_at = NULL, verdict = NULL, adjudicator = NULL,
                adjudicated_at = NULL, noticed_at = NULL, deferred_until = NULL, deferral_proposer = NULL,
                deferral_proposer_role = NULL, deferral_approver = NULL, deferral_approver_role = NULL,
                extension_until = NULL, extension_proposer = NULL, extension_proposer_role = NULL, extender = NULL,
                extender_role = NULL, appealed_at = NULL, appeal_due = NULL, appeal_outcome = NULL,
                appeal_decider = NULL, relied_at = NULL, lifted_at = NULL, purged_at = \(moment)
            WHERE id = \(id)
            """)
        try run("DELETE FROM check_action WHERE check_id = \(id)")
    }

    /// Keeps that people found this person and this record to be two.
    public func protect(_ mark: String, at moment: Instant) throws {
        try run(
            "INSERT INTO check_protection (mark, kept_at) VALUES (\(mark), \(moment)) ON CONFLICT (mark) DO NOTHING")
    }

    /// Counts one more of `kind` in `year`.
    public func count(_ kind: CheckTally, in year: Int) throws {
        try run(
            """
            INSERT INTO check_tally (year, kind, total) VALUES (\(year), \(kind.rawValue), 1)
            ON CONFLICT (year, kind) DO UPDATE SET total = check_tally.total + 1
            """)
    }
}
