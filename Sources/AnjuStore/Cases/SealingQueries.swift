import AnjuCore
import AnjuDomain
public import AnjuSQL

extension ReadTransaction {
    /// How many rows still hold words that a newer program seals: what `anju migrate` has yet to do.
    public func unsealedWords() throws -> Int {
        let actions: Int? = try rows("SELECT COUNT(*) AS n FROM case_action WHERE \(Self.unsealed)").first?.get("n")
        let changes: Int? = try rows(
            "SELECT COUNT(*) AS n FROM permit_change WHERE sealed IS NULL AND reason <> ''"
        ).first?.get("n")
        return (actions ?? 0) + (changes ?? 0)
    }

    /// Acts that hold words in plain.
    fileprivate static var unsealed: SQL {
        let kinds: SQL = CaseAction.Kind.wordy.reduce("1 = 0") { "\($0) OR body LIKE \("{\"" + $1 + "\":%")" }
        return "sealed IS NULL AND (\(kinds))"
    }
}

extension WriteTransaction {
    /// Seals the words of at most `limit` acts and changes of permits; answers how many.
    public func sealWords(limit: Int, sealer: ItemSealer) throws -> Int {
        let actions = try rows("SELECT id, body FROM case_action WHERE \(Self.unsealed) ORDER BY id LIMIT \(limit)")
        for row in actions {
            let id: String = try row.get("id")
            let kind: CaseAction.Kind = try StoredJSON.value(try row.get("body", as: String.self))
            let (body, sealed) = try sealer.parted(kind, row: id)
            try run("UPDATE case_action SET body = \(body), sealed = \(sealed) WHERE id = \(id)")
        }
        let changes = try rows(
            """
            SELECT permit, version, reason FROM permit_change WHERE sealed IS NULL AND reason <> ''
            ORDER BY permit, version LIMIT \(limit)
            """)
        for row in changes {
            let (permit, version) = (try row.get("permit", as: String.self), try row.get("version", as: Int.self))
            let sealed = try sealer.seal(
                try row.get("reason"), table: "permit_change", column: "sealed", row: "\(permit)/\(version)")
            try run(
                """
                UPDATE permit_change SET reason = '', sealed = \(sealed)
                WHERE permit = \(permit) AND version = \(version)
                """)
        }
        return actions.count + changes.count
    }

    /// Seals the grounds of open steps that are told to few; `shown` says what the others are told in place of each.
    public func sealGrounds(_ shown: [String: String], sealer: ItemSealer) throws -> Int {
        guard !shown.isEmpty else { return 0 }
        let found = try rows(
            """
            SELECT case_id, step, ground FROM case_step
            WHERE ground_sealed IS NULL AND ground IN \(list: shown.keys.sorted()) ORDER BY case_id, step
            """)
        for row in found {
            let (id, step) = (try row.get("case_id", as: String.self), try row.get("step", as: String.self))
            let ground: String = try row.get("ground")
            let sealed = try sealer.seal(ground, table: "case_step", column: "ground_sealed", row: "\(id)/\(step)")
            try run(
                """
                UPDATE case_step SET ground = \(shown[ground]), ground_sealed = \(sealed)
                WHERE case_id = \(id) AND step = \(step)
                """)
        }
        return found.count
    }
}
