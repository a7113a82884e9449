import AnjuCore
import AnjuDomain
import AnjuSQL

/// What ties a person to a place, an employer or a guarantor goes when its own time is over.
extension WriteTransaction {
    /// The person and the bed go; that there was a stay remains as a count by month.
    func purgeStay(_ record: DueRecord, _ zone: LegalZone) throws {
        let found = try rows(
            "SELECT area, premises, kind, from_at, until_at, ended_as, check_in FROM stay WHERE id = \(record.id)"
        ).first
        guard let row = found else { return }
        let (area, kind): (String, String) = (try row.get("area"), try row.get("kind"))
        let premises: String = try row.optional("premises") ?? ""
        let from: Instant = try row.get("from_at")
        let first = zone.day(of: from)
        let until: Instant? = try row.optional("until_at")
        let last = zone.day(of: until ?? record.since)
        let isMistaken = try row.optional("ended_as", as: String.self) == StayEnd.mistaken.rawValue
        if !isMistaken, StayKind(rawValue: kind)?.isHome == true {
            try keepDays(try record.person.map { try home(of: record.id, else: $0) }, first, last)
        }
        for month in isMistaken ? [] : Self.months(from: first, to: last) {
            try run(
                """
                INSERT INTO past_occupancy (area, premises, kind, month, stays)
                VALUES (\(area), \(premises), \(kind), \(month), 1)
                ON CONFLICT (area, premises, kind, month) DO UPDATE SET stays = past_occupancy.stays + 1
                """)
        }
        try run("DELETE FROM submission WHERE subject = \(record.id) AND case_id IS NULL")
        try purgeTie("stay", record)
        guard let checkIn = try row.optional("check_in", as: String.self) else { return }
        try run(
            """
            DELETE FROM check_in WHERE id = \(checkIn)
                AND NOT EXISTS (SELECT 1 FROM stay s WHERE s.check_in = check_in.id)
            """)
    }

    /// A report goes with the last job of it.
    func purgeJob(_ record: DueRecord) throws {
        let row = try rows("SELECT report, end_report FROM employment WHERE id = \(record.id)").first
        let reports = [
            try row?.optional("report", as: String.self), try row?.optional("end_report", as: String.self),
        ].compactMap(\.self)
        try run("DELETE FROM submission WHERE subject = \(record.id) AND case_id IS NULL")
        try purgeTie("employment", record)
        for report in reports {
            try run(
                """
                DELETE FROM hire_report WHERE id = \(report)
                    AND NOT EXISTS (SELECT 1 FROM employment e WHERE e.report = hire_report.id)
                    AND NOT EXISTS (SELECT 1 FROM employment e WHERE e.end_report = hire_report.id)
                """)
        }
    }

    /// The days on which somebody lived here stay with the person, without where that was.
    func keepDays(_ person: ID<Person>?, _ first: CalendarDate, _ last: CalendarDate) throws {
        guard let person else { return }
        let end = last.description
        try run(
            """
            INSERT INTO past_residence (person, first_day, last_day)
            VALUES (\(person), \(first.description), \(end))
            ON CONFLICT (person, first_day) DO UPDATE SET last_day =
                CASE WHEN past_residence.last_day > \(end) THEN past_residence.last_day ELSE \(end) END
            """)
    }

    /// Months such as `2026-11` that lie between two days, both counted; a stay of more than twenty years counts twenty.
    private static func months(from first: CalendarDate, to last: CalendarDate) -> [String] {
        var months: [String] = []
        var day = first
        while months.count < 240, day.description.prefix(7) <= last.description.prefix(7) {
            months.append(String(day.description.prefix(7)))
            day = first.adding(months: months.count)
        }
        return months
    }

    /// Removes a row that ties a person to something, and what is known of the tie where no case is about it.
    func purgeTie(_ table: String, _ record: DueRecord) throws {
        switch table {
        case "stay":
            try run("DELETE FROM place_check_finding WHERE stay = \(record.id)")
            try run("DELETE FROM stay WHERE id = \(record.id)")
        case "employment": try run("DELETE FROM employment WHERE id = \(record.id)")
        default: try run("DELETE FROM guarantee WHERE id = \(record.id)")
        }
        try purgeSubject(record.id)
        try rest(record.person, since: record.since)
    }

    /// Each of its tenants is tied to one thing less.
    func purgeLease(_ record: DueRecord) throws {
        let tenants = try rows("SELECT DISTINCT person FROM tenancy_tenant WHERE lease = \(record.id)")
        try run("DELETE FROM tenancy_tenant WHERE lease = \(record.id)")
        try run("UPDATE tenancy SET renews = NULL WHERE renews = \(record.id)")
        try run("DELETE FROM tenancy WHERE id = \(record.id)")
        for row in tenants { try rest(try row.get("person"), since: record.since) }
    }

    /// What is known of a subject that no case and no row of its own is about any more.
    func purgeSubject(_ subject: String) throws {
        let isHeld = try !rows(
            """
            SELECT 1 AS held FROM case_subject WHERE subject = \(subject)
            UNION ALL SELECT 1 FROM stay WHERE id = \(subject)
            UNION ALL SELECT 1 FROM employment WHERE id = \(subject)
            UNION ALL SELECT 1 FROM guarantee WHERE id = \(subject) LIMIT 1
            """
        ).isEmpty
        if isHeld { return }
        try run("DELETE FROM profile WHERE subject = \(subject)")
        try run("DELETE FROM conflict WHERE subject = \(subject)")
    }

    /// Notes since when a person is tied to one thing less: the last one counts.
    func rest(_ person: ID<Person>?, since moment: Instant) throws {
        guard let person else { return }
        try run(
            """
            UPDATE person SET dormant_since = \(moment)
            WHERE id = \(person) AND (dormant_since IS NULL OR dormant_since < \(moment))
            """)
    }
}
