public import AnjuCore
public import AnjuDomain
public import AnjuSQL

extension WriteTransaction {
    /// Removes a record of a kind whose time is over, with everything that only it needed; `now` is when.
    public func purge(_ record: DueRecord, _ records: RetainedRecords, zone: LegalZone, at now: Instant) throws {
        switch records {
        case .pictures: try purgePictures(of: record.id, besides: "portrait", at: now)
        case .stays: try purgeStay(record, zone)
        case .employments: try purgeJob(record)
        case .guarantees: try purgeTie("guarantee", record)
        case .conflicts: try run("DELETE FROM conflict WHERE id = \(record.id)")
        case .cases: try purgeCase(record, zone, at: now)
        case .people: try purgePerson(record.id, at: now)
        case .accounts: try forgetAccount(record.id)
        case .sheets: try run("DELETE FROM own_sheet WHERE id = \(record.id)")
        case .requests: try run("DELETE FROM own_request WHERE id = \(record.id)")
        case .agreements:
            try run("DELETE FROM sharing_agreement_group WHERE agreement = \(record.id)")
            try run("DELETE FROM sharing_agreement WHERE id = \(record.id)")
        case .blocks:
            try run("DELETE FROM access_block_group WHERE block = \(record.id)")
            try run("DELETE FROM access_block WHERE id = \(record.id)")
        case .emergencies: try run("DELETE FROM break_glass WHERE id = \(record.id)")
        // By their places, and with the entry that makes it lawful: `eraseEntries(at:)`.
        case .entries: break
        case .guardianships: try run("DELETE FROM guardianship WHERE id = \(record.id)")
        case .leases: try purgeLease(record)
        case .placeChecks:
            try run("DELETE FROM place_check_finding WHERE place_check = \(record.id)")
            try run("DELETE FROM place_check WHERE id = \(record.id)")
        }
    }

    /// Removes the pictures of a case but those in the place `kept`; the last use of a file lets it go.
    private func purgePictures(of caseID: String, besides kept: String, at now: Instant) throws {
        let blobs = try rows("SELECT blob FROM case_image WHERE case_id = \(caseID) AND kind <> \(kept)")
        for row in blobs { try releaseBlob(try row.get("blob"), at: now) }
        try run("DELETE FROM case_image WHERE case_id = \(caseID) AND kind <> \(kept)")
    }

    /// The person and the bed go; that there was a stay remains as a count by month.
    private func purgeStay(_ record: DueRecord, _ zone: LegalZone) throws {
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
    private func purgeJob(_ record: DueRecord) throws {
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
    private func keepDays(_ person: ID<Person>?, _ first: CalendarDate, _ last: CalendarDate) throws {
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
    private func purgeTie(_ table: String, _ record: DueRecord) throws {
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
    private func purgeLease(_ record: DueRecord) throws {
        let tenants = try rows("SELECT DISTINCT person FROM tenancy_tenant WHERE lease = \(record.id)")
        try run("DELETE FROM tenancy_tenant WHERE lease = \(record.id)")
        try run("UPDATE tenancy SET renews = NULL WHERE renews = \(record.id)")
        try run("DELETE FROM tenancy WHERE id = \(record.id)")
        for row in tenants { try rest(try row.get("person"), since: record.since) }
    }

    private func purgeCase(_ record: DueRecord, _ zone: LegalZone, at now: Instant) throws {
        let id = record.id
        let subjects = try rows("SELECT kind, subject FROM case_subject WHERE case_id = \(id)").map {
            (kind: try $0.get("kind", as: String.self), id: try $0.get("subject", as: String.self))
        }
        try purgePictures(of: id, besides: "", at: now)
        try run("DELETE FROM permit_change WHERE permit IN (SELECT id FROM permit WHERE case_id = \(id))")
        try run("DELETE FROM permit_claim WHERE permit IN (SELECT id FROM permit WHERE case_id = \(id))")
        try run("DELETE FROM permit WHERE case_id = \(id)")
        try run("DELETE FROM conflict WHERE case_id = \(id)")
        try run("DELETE FROM submission WHERE case_id = \(id)")
        // Receipts of checks that were purged long before: what they said is gone already.
        try run("DELETE FROM statutory_check WHERE case_id = \(id) AND purged_at IS NOT NULL")
        try run("DELETE FROM case_step WHERE case_id = \(id)")
        try run("DELETE FROM case_action WHERE case_id = \(id)")
        try run("DELETE FROM case_subject WHERE case_id = \(id)")
        try run("DELETE FROM case_file WHERE id = \(id)")
        // Who the person is and what they show goes with the person; employers and dwellings are not the person's.
        let own = subjects.filter { !["person", "document", "organisation", "dwelling"].contains($0.kind) }
        for subject in own { try purgeLoose(subject, record, zone) }
        try rest(record.person, since: record.since)
    }

    /// What the case was about, unless a later case is: a tie that nobody ever ended is over with the file that told of it.
    private func purgeLoose(
        _ subject: (kind: String, id: String), _ record: DueRecord, _ zone: LegalZone
    ) throws {
        let isNamed = try !rows("SELECT 1 AS held FROM case_subject WHERE subject = \(subject.id) LIMIT 1").isEmpty
        if isNamed { return }
        let tie = DueRecord(id: subject.id, since: record.since, person: record.person)
        switch subject.kind {
        case "stay": try purgeStay(tie, zone)
        case "employment": try purgeJob(tie)
        case "guarantee": try purgeTie(subject.kind, tie)
        default: try purgeSubject(subject.id)
        }
    }

    /// What is known of a subject that no case and no row of its own is about any more.
    private func purgeSubject(_ subject: String) throws {
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
    private func rest(_ person: ID<Person>?, since moment: Instant) throws {
        guard let person else { return }
        try run(
            """
            UPDATE person SET dormant_since = \(moment)
            WHERE id = \(person) AND (dormant_since IS NULL OR dormant_since < \(moment))
            """)
    }

    /// What forms of a person told of that were filled in no case, such as a visit in a row of a file.
    private func submittedSubjects(of person: String) throws -> Set<String> {
        let found = try rows("SELECT subjects FROM submission WHERE subject = \(person) AND case_id IS NULL")
        let subjects: [[String: String]] = try found.map {
            try StoredJSON.value(try $0.get("subjects", as: String.self))
        }
        return Set(subjects.flatMap(\.values))
    }

    /// With the files that were folded into it, which lead nowhere without it.
    private func purgePerson(_ id: String, at now: Instant) throws {
        let family = try ID<Person>(id).map { try self.family(of: $0).map(\.rawValue) } ?? [id]
        try run(
            """
            DELETE FROM person_merge_row WHERE merge IN
                (SELECT id FROM person_merge WHERE kept IN \(list: family) OR folded IN \(list: family))
            """)
        try run("DELETE FROM person_merge_deed WHERE person IN \(list: family)")
        try run("DELETE FROM person_merge WHERE kept IN \(list: family) OR folded IN \(list: family)")
        for each in family.reversed() { try purgeOne(each, at: now) }
    }

    private func purgeOne(_ id: String, at now: Instant) throws {
        let documents = try rows("SELECT id FROM document WHERE person = \(id)").map {
            try $0.get("id", as: String.self)
        }
        for subject in try submittedSubjects(of: id) where subject != id && !documents.contains(subject) {
            try purgeSubject(subject)
        }
        for subject in documents + [id] {
            try run("DELETE FROM profile WHERE subject = \(subject)")
            try run("DELETE FROM submission WHERE subject = \(subject)")
            try run("DELETE FROM conflict WHERE subject = \(subject)")
        }
        try run("DELETE FROM past_residence WHERE person = \(id)")
        try run("DELETE FROM identity_claim WHERE person = \(id)")
        try run("DELETE FROM document WHERE person = \(id)")
        try run("DELETE FROM person_name WHERE person = \(id)")
        try run("DELETE FROM permit_claim WHERE person = \(id)")
        try run("DELETE FROM duplicate_pair WHERE one = \(id) OR other = \(id)")
        try run(
            "DELETE FROM access_block_group WHERE block IN (SELECT id FROM access_block WHERE person = \(id))")
        try run("DELETE FROM access_block WHERE person = \(id)")
        try run("DELETE FROM break_glass WHERE person = \(id)")
        try run("DELETE FROM person WHERE id = \(id)")
    }

    /// The account stays as an identifier that entries name; who it was goes.
    private func forgetAccount(_ id: String) throws {
        try run("DELETE FROM session WHERE account = \(id)")
        try run("DELETE FROM account_grant WHERE account = \(id)")
        try run(
            "UPDATE account SET login = id, name = '', station = '', password_hash = '', given_hash = NULL WHERE id = \(id)"
        )
        try run("DELETE FROM password_ask WHERE account = \(id)")
    }
}
