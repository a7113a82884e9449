public import AnjuCore
public import AnjuDomain
public import AnjuSQL
import AnjuVault

extension ReadTransaction {
    /// Conflicts about these subjects that nobody has settled.
    public func openConflicts(of subjects: [String], sealer: ItemSealer) throws -> [OpenConflict] {
        try rows(
            """
            SELECT id, subject, sealed, raised_at FROM conflict
            WHERE subject IN \(list: subjects) AND settled_at IS NULL ORDER BY id
            """
        ).map { row in
            let id: String = try row.get("id")
            let place = SealedPlace(table: "conflict", column: "sealed", row: id)
            let opened = try sealer.vault.open(try row.get("sealed"), at: place)
            return OpenConflict(
                id: id, subject: try row.get("subject"), raisedAt: try row.get("raised_at"),
                conflict: try StoredJSON.value(opened))
        }
    }
}

extension WriteTransaction {
    /// Settles a conflict as `held` or `proposed`.
    ///
    /// Throws `conflict.settled` where somebody was faster.
    public func settleConflict(_ id: String, as outcome: String, at moment: Instant) throws {
        let changed = try run(
            "UPDATE conflict SET settled_at = \(moment), settled_as = \(outcome) WHERE id = \(id) AND settled_at IS NULL"
        )
        if changed == 0 { throw Problem(.conflict, "conflict.settled") }
    }
}
