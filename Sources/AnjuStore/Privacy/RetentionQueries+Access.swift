import AnjuSQL

/// What is over of the records that show who did what with whose data.
extension ReadTransaction {
    func sheetsDue(_ cut: RetentionCut, _ limit: Int) -> SQL {
        """
        SELECT id, ended_at AS since, person FROM own_sheet WHERE ended_at < \(cut.before)
        ORDER BY ended_at, id LIMIT \(limit)
        """
    }

    func requestsDue(_ cut: RetentionCut, _ limit: Int) -> SQL {
        """
        SELECT r.id AS id, COALESCE(r.decided_at, r.withdrawn_at) AS since, r.person AS person FROM own_request r
        WHERE COALESCE(r.decided_at, r.withdrawn_at) < \(cut.before) AND NOT EXISTS (
            SELECT 1 FROM own_restriction t
            WHERE t.request = r.id AND (t.until_at IS NULL OR t.until_at >= \(cut.before)))
        ORDER BY 2, 1 LIMIT \(limit)
        """
    }

    func agreementsDue(_ cut: RetentionCut, _ limit: Int) -> SQL {
        """
        SELECT id, COALESCE(ended_at, until_at) AS since, NULL AS person FROM sharing_agreement
        WHERE COALESCE(ended_at, until_at) < \(cut.before) ORDER BY 2, 1 LIMIT \(limit)
        """
    }

    func blocksDue(_ cut: RetentionCut, _ limit: Int) -> SQL {
        """
        SELECT id, until_at AS since, person FROM access_block WHERE until_at < \(cut.before)
        ORDER BY until_at, id LIMIT \(limit)
        """
    }

    func guardianshipsDue(_ cut: RetentionCut, _ limit: Int) -> SQL {
        """
        SELECT id, ended_at AS since, ward AS person FROM guardianship WHERE ended_at < \(cut.before)
        ORDER BY ended_at, id LIMIT \(limit)
        """
    }

    func emergenciesDue(_ cut: RetentionCut, _ limit: Int) -> SQL {
        """
        SELECT id, reviewed_at AS since, person FROM break_glass WHERE reviewed_at < \(cut.before)
        ORDER BY reviewed_at, id LIMIT \(limit)
        """
    }
}
