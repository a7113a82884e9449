public import AnjuCore
import AnjuDomain
public import AnjuSQL

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

    /// In the log's order, as far as a checkpoint from before the cut reaches: a checkpoint of each day is kept, so an entry
    /// goes within a day of its time, and no index by time is needed.
    ///
    /// An entry that was hidden counts from the day on which it was shown: the person reads it as long as any other. What tells
    /// of a deletion stays: without it a check of the log held what it deleted for stolen.
    func entriesDue(_ cut: RetentionCut, _ limit: Int) -> SQL {
        """
        SELECT e.id AS id, e.at AS since, NULL AS person, c.position AS position
        FROM change c JOIN ledger_entry e ON e.id = c.entry JOIN log_leaf l ON l.position = c.position
        WHERE c.position <= (SELECT COALESCE(MAX(k.size), 0) FROM log_checkpoint k WHERE k.at < \(cut.before))
            AND e.at < \(cut.before) AND e.action <> \(AuditAction.entriesErased.rawValue)
            AND NOT EXISTS (SELECT 1 FROM entry_hiding h WHERE h.entry = e.id
                AND COALESCE(h.shown_at, h.extended_until, h.until_at) >= \(cut.before))
        ORDER BY c.position LIMIT \(limit)
        """
    }

    /// Places of the log whose entries' time is over, in runs without a gap, the first first; at most `limit` places, and
    /// when the oldest of them was written.
    public func placesDue(_ cut: RetentionCut, limit: Int) throws -> (runs: [ClosedRange<Int>], oldest: Instant?) {
        var (runs, oldest): ([ClosedRange<Int>], Instant?) = ([], nil)
        for row in try rows(entriesDue(cut, limit)) {
            let (place, since): (Int, Instant) = (try row.get("position"), try row.get("since"))
            oldest = min(oldest ?? since, since)
            if let last = runs.last, last.upperBound == place - 1 {
                runs[runs.count - 1] = last.lowerBound...place
            } else {
                runs.append(place...place)
            }
        }
        return (runs, oldest)
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
