public import AnjuCore
public import AnjuDomain
public import AnjuSQL

extension ReadTransaction {
    /// Open steps of these departments as far as `scope` reaches, the earliest due first; at most `limit` behind `place`.
    public func worklist(
        departments: [String], scope: AccessScope, slice: WorklistSlice, limit: Int, after place: WorklistPlace? = nil,
        sealer: ItemSealer
    ) throws -> [WorklistItem] {
        let rest: SQL = place.map { "AND (\(Self.behind($0)))" } ?? ""
        let found = try rows(
            """
            SELECT case_id, step, department, area, state, opened_at, due_at, ground, ground_sealed, account
            FROM case_step
            WHERE department IN \(list: departments) AND \(scope.ofSteps) AND (\(slice.condition)) \(rest)
            ORDER BY CASE WHEN due_at IS NULL THEN 1 ELSE 0 END, due_at, opened_at, case_id, step
            LIMIT \(limit)
            """)
        return try found.compactMap { row in
            guard let record = try caseRecord(try row.get("case_id")), let person = try person(record.person) else {
                return nil
            }
            return WorklistItem(row: try WorklistRow(row, sealer: sealer), record: record, person: person)
        }
    }

    /// How many open steps each part of the list has.
    public func worklistCounts(
        departments: [String], scope: AccessScope, slice: WorklistSlice
    ) throws -> [WorklistFilter: Int] {
        let count = { (filter: WorklistFilter) -> SQL in
            "COALESCE(SUM(CASE WHEN \(slice.with(filter).condition) THEN 1 ELSE 0 END), 0)"
        }
        let found = try rows(
            """
            SELECT COUNT(*) AS total, \(count(.mine)) AS mine, \(count(.unassigned)) AS unassigned,
                \(count(.late)) AS late, \(count(.today)) AS today, \(count(.waiting)) AS waiting
            FROM case_step WHERE department IN \(list: departments) AND \(scope.ofSteps)
            """
        ).first
        guard let found else { return [:] }
        return [
            .all: try found.get("total"), .mine: try found.get("mine"), .unassigned: try found.get("unassigned"),
            .late: try found.get("late"), .today: try found.get("today"), .waiting: try found.get("waiting"),
        ]
    }

    /// What the list's order puts behind a place.
    private static func behind(_ place: WorklistPlace) -> SQL {
        let later: SQL = "(opened_at, case_id, step) > (\(place.openedAt), \(place.caseID), \(place.step))"
        guard let due = place.dueAt else { return "due_at IS NULL AND \(later)" }
        return "due_at IS NULL OR due_at > \(due) OR (due_at = \(due) AND \(later))"
    }

    /// How many open steps each department has in this area, in all, overdue and held.
    ///
    /// Counts, never names.
    public func workload(area: String, now: Instant) throws -> [Workload] {
        try rows(
            """
            SELECT department, COUNT(*) AS total,
                SUM(CASE WHEN due_at IS NOT NULL AND due_at < \(now) AND state = 'open' THEN 1 ELSE 0 END) AS overdue,
                SUM(CASE WHEN state <> 'open' THEN 1 ELSE 0 END) AS held
            FROM case_step WHERE area >= \(area) AND area < \(area + "~") GROUP BY department ORDER BY department
            """
        ).map {
            Workload(
                department: try $0.get("department"), total: try $0.get("total"), overdue: try $0.get("overdue"),
                held: try $0.get("held"))
        }
    }

    /// How many cases of each procedure stand in each status.
    public func caseCounts(area: String) throws -> [CaseCount] {
        try rows(
            """
            SELECT procedure, status, COUNT(*) AS total FROM case_file
            WHERE area >= \(area) AND area < \(area + "~") GROUP BY procedure, status ORDER BY procedure, status
            """
        ).map {
            CaseCount(procedure: try $0.get("procedure"), status: try $0.get("status"), total: try $0.get("total"))
        }
    }
}

extension AccessScope {
    /// The steps of cases that the scope shows.
    fileprivate var ofSteps: SQL {
        condition(area: "area", department: "department") { people in
            "case_id IN (SELECT f.id FROM case_file f WHERE f.person IN (\(people)))"
        }
    }
}
