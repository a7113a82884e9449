import AnjuCore
public import AnjuDomain
public import AnjuSQL

extension ReadTransaction {
    /// Records of a kind whose time is over, at most `limit`, those that wait longest first.
    public func due(_ records: RetainedRecords, _ cut: RetentionCut, limit: Int) throws -> [DueRecord] {
        switch records {
        case .pictures: try moments(picturesDue(cut, limit))
        case .stays: try moments(staysDue(cut, limit))
        case .employments: try days(employmentsDue(cut, limit), cut.zone)
        case .guarantees: try moments(guaranteesDue(cut, limit))
        case .conflicts: try moments(conflictsDue(cut, limit))
        case .cases: try moments(casesDue(cut, limit))
        case .people: try moments(peopleDue(cut, limit))
        case .accounts: try moments(accountsDue(cut, limit))
        case .sheets: try moments(sheetsDue(cut, limit))
        case .requests: try moments(requestsDue(cut, limit))
        case .agreements: try moments(agreementsDue(cut, limit))
        case .blocks: try moments(blocksDue(cut, limit))
        case .emergencies: try moments(emergenciesDue(cut, limit))
        case .entries: try moments(entriesDue(cut, limit))
        case .guardianships: try moments(guardianshipsDue(cut, limit))
        case .leases: try days(leasesDue(cut, limit), cut.zone)
        case .placeChecks: try moments(placeChecksDue(cut, limit))
        }
    }

    private func moments(_ sql: SQL) throws -> [DueRecord] {
        try rows(sql).map {
            DueRecord(id: try $0.get("id"), since: try $0.get("since"), person: try $0.optional("person"))
        }
    }

    private func days(_ sql: SQL, _ zone: LegalZone) throws -> [DueRecord] {
        try rows(sql).map { row in
            let day = CalendarDate(try row.get("since", as: String.self))
            let since = day.map(zone.end(of:)) ?? Instant(milliseconds: 0)
            return DueRecord(
                id: try row.get("id"), since: max(since, try row.optional("recorded") ?? since),
                person: try row.optional("person"))
        }
    }

    private func picturesDue(_ cut: RetentionCut, _ limit: Int) -> SQL {
        """
        SELECT c.id AS id, c.ended_at AS since, c.person AS person FROM case_file c
        WHERE c.ended_at < \(cut.before)
            AND EXISTS (SELECT 1 FROM case_image i WHERE i.case_id = c.id AND i.kind <> 'portrait')
        ORDER BY c.ended_at, c.id LIMIT \(limit)
        """
    }

    private func staysDue(_ cut: RetentionCut, _ limit: Int) -> SQL {
        """
        SELECT id, COALESCE(end_recorded_at, until_at) AS since, person FROM stay
        WHERE until_at < \(cut.before) AND COALESCE(end_recorded_at, until_at) < \(cut.before)
        ORDER BY until_at, id LIMIT \(limit)
        """
    }

    private func employmentsDue(_ cut: RetentionCut, _ limit: Int) -> SQL {
        """
        SELECT id, until_day AS since, end_reported_at AS recorded, person FROM employment
        WHERE until_day < \(cut.beforeDay.description)
            AND (end_reported_at IS NULL OR end_reported_at < \(cut.before))
        ORDER BY until_day, id LIMIT \(limit)
        """
    }

    private func guaranteesDue(_ cut: RetentionCut, _ limit: Int) -> SQL {
        """
        SELECT id, ended_at AS since, person FROM guarantee WHERE ended_at < \(cut.before)
        ORDER BY ended_at, id LIMIT \(limit)
        """
    }

    private func conflictsDue(_ cut: RetentionCut, _ limit: Int) -> SQL {
        """
        SELECT q.id AS id, q.settled_at AS since, c.person AS person
        FROM conflict q LEFT JOIN case_file c ON c.id = q.case_id
        WHERE q.settled_at < \(cut.before) ORDER BY q.settled_at, q.id LIMIT \(limit)
        """
    }

    /// Ended, and no permit of it in force or ended only lately: the clock of the file is that of its permit.
    private func casesDue(_ cut: RetentionCut, _ limit: Int) -> SQL {
        """
        SELECT c.id AS id, c.ended_at AS since, c.person AS person FROM case_file c
        WHERE c.ended_at < \(cut.before)
            AND NOT EXISTS (
                SELECT 1 FROM permit p WHERE p.case_id = c.id AND p.status NOT IN ('terminated', 'cancelled')
                    AND p.valid_until >= \(cut.beforeDay.description))
            AND NOT EXISTS (
                SELECT 1 FROM permit p JOIN permit_change h ON h.permit = p.id
                WHERE p.case_id = c.id AND h.status IN ('terminated', 'cancelled') AND h.at >= \(cut.before))
            AND NOT EXISTS (SELECT 1 FROM statutory_check k WHERE k.case_id = c.id AND k.purged_at IS NULL)
        ORDER BY c.ended_at, c.id LIMIT \(limit)
        """
    }

    private func peopleDue(_ cut: RetentionCut, _ limit: Int) -> SQL {
        """
        SELECT p.id AS id, p.dormant_since AS since, p.id AS person FROM person p
        WHERE p.dormant_since < \(cut.before)
            AND NOT EXISTS (SELECT 1 FROM person_merge m WHERE m.folded = p.id AND m.undone_at IS NULL)
            AND NOT EXISTS (SELECT 1 FROM case_file c WHERE c.person = p.id)
            AND NOT EXISTS (SELECT 1 FROM stay s WHERE s.person = p.id)
            AND NOT EXISTS (SELECT 1 FROM employment e WHERE e.person = p.id)
            AND NOT EXISTS (SELECT 1 FROM guarantee g WHERE g.person = p.id)
            AND NOT EXISTS (SELECT 1 FROM tenancy_tenant t WHERE t.person = p.id)
            AND NOT EXISTS (SELECT 1 FROM registration_draft d WHERE d.person = p.id)
            AND NOT EXISTS (
                SELECT 1 FROM own_request r WHERE r.person = p.id AND r.decided_at IS NULL AND r.withdrawn_at IS NULL)
        ORDER BY p.dormant_since, p.id LIMIT \(limit)
        """
    }

    private func leasesDue(_ cut: RetentionCut, _ limit: Int) -> SQL {
        """
        SELECT id, COALESCE(ended_day, last_day) AS since, ended_at AS recorded, NULL AS person FROM tenancy
        WHERE last_day < \(cut.beforeDay.description) AND (ended_at IS NULL OR ended_at < \(cut.before))
            AND NOT EXISTS (SELECT 1 FROM tenancy n WHERE n.renews = tenancy.id)
        ORDER BY last_day, id LIMIT \(limit)
        """
    }

    private func placeChecksDue(_ cut: RetentionCut, _ limit: Int) -> SQL {
        """
        SELECT id, at AS since, NULL AS person FROM place_check WHERE at < \(cut.before) ORDER BY at, id LIMIT \(limit)
        """
    }

    private func accountsDue(_ cut: RetentionCut, _ limit: Int) -> SQL {
        """
        SELECT id, disabled_at AS since, NULL AS person FROM account
        WHERE disabled_at < \(cut.before) AND password_hash <> '' ORDER BY disabled_at, id LIMIT \(limit)
        """
    }
}
