public import AnjuCore
import AnjuDomain
public import AnjuSQL

extension ReadTransaction {
    /// How many people's files an area holds; one that is folded into another is none of its own.
    public func countPeople(area: String) throws -> Int {
        let all: Int? = try rows(
            "SELECT COUNT(*) AS n FROM person WHERE area >= \(area) AND area < \(area + "~")"
        ).first?.get("n")
        let folded: Int? = try rows(
            """
            SELECT COUNT(*) AS n FROM person_merge m JOIN person p ON p.id = m.folded
            WHERE m.undone_at IS NULL AND p.area >= \(area) AND p.area < \(area + "~")
            """
        ).first?.get("n")
        return (all ?? 0) - (folded ?? 0)
    }

    /// How many pairs with a file of an area could be one person's: those that wait, and those that are and are not joined yet.
    public func countDuplicates(area: String) throws -> Int {
        try rows(
            """
            SELECT COUNT(*) AS n FROM duplicate_pair d JOIN person p ON p.id = d.one
            WHERE d.standing IN ('open', 'later', 'same') AND p.area >= \(area) AND p.area < \(area + "~")
                AND NOT EXISTS (
                    SELECT 1 FROM person_merge m WHERE m.folded IN (d.one, d.other) AND m.undone_at IS NULL)
            """
        ).first?.get("n") ?? 0
    }

    /// Of the files of an area whose identifier ends with `tail`: how many, of how many a document's number is on file, and
    /// how many were confirmed since each of the moments, the latest moment first.
    ///
    /// What an identifier ends with is chance: a tail of one character takes one file of 32, of two one of 1,024.
    public func confirmations(
        area: String, tail: String, since moments: (Instant, Instant, Instant)
    ) throws -> (files: Int, numbered: Int, since: [Int]) {
        let found = try rows(
            """
            SELECT COUNT(*) AS files, COALESCE(SUM(numbered), 0) AS numbered,
                COALESCE(SUM(CASE WHEN at >= \(moments.0) THEN 1 ELSE 0 END), 0) AS first,
                COALESCE(SUM(CASE WHEN at >= \(moments.1) THEN 1 ELSE 0 END), 0) AS second,
                COALESCE(SUM(CASE WHEN at >= \(moments.2) THEN 1 ELSE 0 END), 0) AS third
            FROM (
                SELECT COALESCE((SELECT MAX(s.at) FROM submission s WHERE s.subject = p.id), p.created_at) AS at,
                    CASE WHEN EXISTS (SELECT 1 FROM document d WHERE d.person = p.id) THEN 1 ELSE 0 END AS numbered
                FROM person p WHERE p.area >= \(area) AND p.area < \(area + "~")
                    AND p.id LIKE \("%" + tail)
                    AND NOT EXISTS (SELECT 1 FROM person_merge m WHERE m.folded = p.id AND m.undone_at IS NULL)
            ) AS files
            """
        ).first
        guard let row = found else { return (0, 0, [0, 0, 0]) }
        return (
            try row.get("files"), try row.get("numbered"),
            [try row.get("first"), try row.get("second"), try row.get("third")]
        )
    }
}
