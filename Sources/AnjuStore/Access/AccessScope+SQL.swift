import AnjuCore
public import AnjuDomain
public import AnjuSQL

extension AccessScope {
    /// The scope as a condition on rows that have these columns.
    ///
    /// The same records pass as pass ``contains(_:blocks:)``. What an area begins with is a range, so that an index serves;
    /// `concerning` turns a list of people into what rows are about them, and is asked once for a list, not once for a row.
    public func condition(area: SQL, department: SQL, concerning: (SQL) -> SQL) -> SQL {
        let parts = alternatives.compactMap { alternative -> SQL? in
            guard let prefix = alternative.unit.prefix else { return nil }
            let here: SQL = "\(area) >= \(prefix) AND \(area) < \(prefix + "~")"
            let mine: SQL = alternative.unit.department.map { "AND \(department) = \($0)" } ?? ""
            return "(\(here) \(mine) AND NOT (\(concerning(blocked(but: alternative.opened)))))"
        }
        return parts.isEmpty ? "1 = 0" : "(\(SQL.joined(parts, separator: " OR ")))"
    }

    /// The people of whom the list shows nothing.
    private func blocked(but opened: Set<String>) -> SQL {
        let whole: SQL = "NOT EXISTS (SELECT 1 FROM access_block_group g WHERE g.block = b.id)"
        let named: SQL =
            group.map {
                "OR EXISTS (SELECT 1 FROM access_block_group g WHERE g.block = b.id AND g.item_group = \($0))"
            } ?? ""
        let shut: SQL =
            opened.isEmpty
            ? ""
            : "AND ((b.level = 'closed' AND b.confirmed_by IS NOT NULL) OR b.person NOT IN \(list: opened.sorted()))"
        return """
            SELECT b.person FROM access_block b
            WHERE b.from_at <= \(now) AND (b.until_at IS NULL OR b.until_at > \(now)) AND (\(whole) \(named)) \(shut)
            \(restricted(but: opened))
            """
    }

    /// The people who had this group restricted, where the purpose does not pass it.
    private func restricted(but opened: Set<String>) -> SQL {
        guard let group, !passing.contains(purpose) else { return "" }
        let shut: SQL = opened.isEmpty ? "" : "AND r.person NOT IN \(list: opened.sorted())"
        return """
            UNION ALL SELECT r.person FROM own_restriction r
            WHERE r.item_group = \(group) AND r.from_at <= \(now) AND (r.until_at IS NULL OR r.until_at > \(now)) \(shut)
            """
    }
}
