import AnjuCore
public import AnjuDomain
public import AnjuSQL
import AnjuVault

extension ReadTransaction {
    /// Conflicts about these subjects that nobody has settled.
    public func openConflicts(of subjects: [String], sealer: ItemSealer) throws -> [OpenConflict] {
        try rows(
            """
            SELECT id, subject, sealed, raised_at FROM conflict
            WHERE subject IN \(list: subjects) AND settled_at IS NULL ORDER BY raised_at, id
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

extension ReadTransaction {
    /// Items of a subject about which statements disagree that nobody has settled.
    public func itemsInConflict(of subject: String) throws -> Set<String> {
        Set(
            try rows("SELECT item FROM conflict WHERE subject = \(subject) AND settled_at IS NULL").map {
                try $0.get("item")
            })
    }

    /// How a conflict was settled; `nil` while it is open.
    public func settlement(of id: String, sealer: ItemSealer) throws -> Settlement? {
        guard let row = try rows("SELECT settlement FROM conflict WHERE id = \(id)").first,
            let sealed = try row.optional("settlement", as: [UInt8].self)
        else { return nil }
        let place = SealedPlace(table: "conflict", column: "settlement", row: id)
        return try StoredJSON.value(try sealer.vault.open(sealed, at: place))
    }
}

extension WriteTransaction {
    /// Settles a conflict with how it was decided, sealed.
    ///
    /// Throws `conflict.settled` where somebody was faster.
    public func settle(_ id: String, as settlement: Settlement, sealer: ItemSealer) throws {
        let place = SealedPlace(table: "conflict", column: "settlement", row: id)
        let sealed = try sealer.vault.seal(try StoredJSON.bytes(settlement), at: place)
        let changed = try run(
            """
            UPDATE conflict SET settled_at = \(settlement.at), settled_as = \(settlement.outcome.rawValue),
                settlement = \(sealed)
            WHERE id = \(id) AND settled_at IS NULL
            """)
        if changed == 0 { throw Problem(.conflict, "conflict.settled") }
    }
}
