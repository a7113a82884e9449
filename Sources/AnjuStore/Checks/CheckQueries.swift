public import AnjuCore
public import AnjuDomain
public import AnjuSQL
import AnjuVault

extension ReadTransaction {
    /// The checks of a case that are not purged, the oldest first.
    public func checks(of caseID: ID<Case>, sealer: ItemSealer) throws -> [CheckRecord] {
        try rows(
            "SELECT * FROM statutory_check WHERE case_id = \(caseID) AND purged_at IS NULL ORDER BY id"
        ).map { try check($0, sealer: sealer) }
    }

    /// One check that is not purged.
    public func check(_ id: ID<StatutoryCheck>, sealer: ItemSealer) throws -> CheckRecord? {
        try rows("SELECT * FROM statutory_check WHERE id = \(id) AND purged_at IS NULL").first.map {
            try check($0, sealer: sealer)
        }
    }

    private func check(_ row: Row, sealer: ItemSealer) throws -> CheckRecord {
        let core = try StatutoryCheck(row, sealer: sealer)
        let actions = try rows(
            "SELECT sequence, sealed FROM check_action WHERE check_id = \(core.id) ORDER BY sequence"
        ).map { row in
            let place = CheckAction.place(core.id, try row.get("sequence"))
            return try StoredJSON.value(try sealer.vault.open(try row.get("sealed"), at: place), as: StoredAction.self)
                .action
        }
        return CheckRecord(core, actions: actions)
    }

    /// What second officers are waited for in an area, the earliest due first: checks and tasks, and no person.
    public func checkTasks(within area: String, limit: Int) throws -> [(check: ID<StatutoryCheck>, task: CheckTask)] {
        try rows(
            """
            SELECT check_id, task FROM check_task WHERE area >= \(area) AND area < \(area + "~")
            ORDER BY COALESCE(due_at, 0), check_id, task LIMIT \(limit)
            """
        ).compactMap { row in
            guard let id = ID<StatutoryCheck>(try row.get("check_id")),
                let task = CheckTask(rawValue: try row.get("task"))
            else { return nil }
            return (id, task)
        }
    }

    /// Whether people found this person and this record to be two.
    public func isProtected(_ mark: String) throws -> Bool {
        try !rows("SELECT 1 AS one FROM check_protection WHERE mark = \(mark)").isEmpty
    }

    /// What is counted in public, by year.
    public func checkTallies() throws -> [Int: [CheckTally: Int]] {
        var tallies: [Int: [CheckTally: Int]] = [:]
        for row in try rows("SELECT year, kind, total FROM check_tally") {
            guard let kind = CheckTally(rawValue: try row.get("kind")) else { continue }
            tallies[try row.get("year"), default: [:]][kind] = try row.get("total")
        }
        return tallies
    }

    /// Appeals that nobody has answered although their time is over.
    public func countOverdueAppeals(at moment: Instant) throws -> Int {
        try rows("SELECT COUNT(*) AS n FROM check_task WHERE task = 'appeal' AND due_at < \(moment)").first?.get("n")
            ?? 0
    }

    /// Checks that are over, at most `limit`.
    public func checksOver(at moment: Instant, limit: Int) throws -> [ID<StatutoryCheck>] {
        try rows(
            """
            SELECT id FROM statutory_check
            WHERE purged_at IS NULL AND (appealed_at IS NULL OR appeal_outcome IS NOT NULL OR lifted_at IS NOT NULL)
                AND (expires_at <= \(moment) OR lifted_at <= \(moment.adding(days: -1))
                    OR (answer = 'clear' AND answered_at <= \(moment.adding(days: -1)))
                    OR (verdict = 'not_same' AND adjudicated_at <= \(moment.adding(days: -1))))
            ORDER BY id LIMIT \(limit)
            """
        ).compactMap { ID<StatutoryCheck>(try $0.get("id")) }
    }
}
