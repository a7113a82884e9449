import AnjuLog
public import AnjuSQL
import AnjuStore

/// What somebody with the database in their hands may try on the log.
public enum LogTamper: String, CaseIterable, Sendable {
    case editEntry, editTime, deleteEntry, swapEntries, editPerson, deletePerson, addPerson, editLeaf, swapLeaves
    case deleteLeaf, editTile, cutTail, forgeCheckpoint, slipEntry, rollBack

    /// Whether it leaves a database that contradicts itself nowhere: only who kept a checkpoint finds it.
    public var isWhole: Bool { self == .rollBack }

    private static let columns: [SQL] = [
        "action", "purpose", "law", "actor", "actor_name", "role", "office", "department", "subject", "detail",
        "item_groups",
    ]

    /// Does it to a log of `size` entries, at a place that `chance` chooses.
    public func apply(to transaction: any WriteTransaction, size: Int, _ chance: inout SeededNumbers) throws {
        let place = Int.random(in: 1...size, using: &chance)
        let other = place % size + 1
        let entry: String = try transaction.text("SELECT entry AS value FROM change WHERE position = \(place)")
        switch self {
        case .editEntry:
            let column = Self.columns.randomElement(using: &chance) ?? "detail"
            try transaction.run("UPDATE ledger_entry SET " + column + " = 'x-forged' WHERE id = \(entry)")
        case .editTime: try transaction.run("UPDATE ledger_entry SET at = at + 1 WHERE id = \(entry)")
        case .deleteEntry: _ = try transaction.eraseEntries(at: place...place)
        case .swapEntries:
            try transaction.run("UPDATE change SET position = -1 WHERE position = \(place)")
            try transaction.run("UPDATE change SET position = \(place) WHERE position = \(other)")
            try transaction.run("UPDATE change SET position = \(other) WHERE position = -1")
        case .editPerson:
            try transaction.run("UPDATE ledger_subject SET subject = subject || 'x' WHERE entry = \(entry)")
        case .deletePerson:
            try transaction.run(
                """
                DELETE FROM ledger_subject WHERE entry = \(entry)
                    AND subject = (SELECT MIN(subject) FROM ledger_subject WHERE entry = \(entry))
                """)
        case .addPerson:
            try transaction.run(
                "INSERT INTO ledger_subject (subject, entry, salt) VALUES ('per_x', \(entry), \([UInt8](1...32)))")
        case .editLeaf:
            try transaction.run("UPDATE log_leaf SET commitment = \([UInt8](1...33)) WHERE position = \(place)")
        case .swapLeaves:
            try transaction.run("UPDATE log_leaf SET position = -1 WHERE position = \(place)")
            try transaction.run("UPDATE log_leaf SET position = \(place) WHERE position = \(other)")
            try transaction.run("UPDATE log_leaf SET position = \(other) WHERE position = -1")
        case .deleteLeaf: try transaction.run("DELETE FROM log_leaf WHERE position = \(place)")
        case .editTile: try editTile(transaction, place - 1)
        case .cutTail: try cut(transaction, to: place - 1)
        case .forgeCheckpoint: try forge(transaction, size: size)
        case .slipEntry: try slip(transaction, beside: entry, at: place)
        case .rollBack:
            let kept = try transaction.rows("SELECT size FROM log_checkpoint WHERE size < \(size) ORDER BY size")
            let sizes = try kept.map { try $0.get("size", as: Int.self) }
            try rollBack(transaction, to: sizes.randomElement(using: &chance) ?? 0)
        }
    }

    /// The newest checkpoint says one entry more than it was signed for.
    private func forge(_ transaction: any WriteTransaction, size: Int) throws {
        let note: String = try transaction.text(
            "SELECT note AS value FROM log_checkpoint ORDER BY size DESC LIMIT 1")
        let forged = note.replacing("\n\(size)\n", with: "\n\(size + 1)\n")
        try transaction.run("UPDATE log_checkpoint SET note = \(forged) WHERE size = \(size)")
    }

    /// An entry stands in another's place in the order, and the other stays.
    private func slip(_ transaction: any WriteTransaction, beside entry: String, at place: Int) throws {
        try transaction.run(
            """
            INSERT INTO ledger_entry (id, at, action, purpose, law, actor_kind, actor, actor_name, role, office,
                                      department, case_id, subject, detail, salt, item_groups)
            SELECT id || 'x', at, action, purpose, law, actor_kind, actor, actor_name, role, office,
                   department, case_id, subject, detail, salt, item_groups FROM ledger_entry WHERE id = \(entry)
            """)
        try transaction.run("UPDATE change SET entry = \(entry + "x") WHERE position = \(place)")
    }

    private func editTile(_ transaction: any WriteTransaction, _ index: Int) throws {
        let number = index / TileID.width
        guard let tile = TileID(level: 0, number: number), var bytes = try StoredTiles(transaction).tile(tile) else {
            return
        }
        bytes[index % TileID.width * 32] ^= 1
        try transaction.run("UPDATE log_tile SET hashes = \(bytes) WHERE level = 0 AND number = \(number)")
    }

    /// The newest entries go, with everything that hangs on them; the tiles and what was signed stay.
    private func cut(_ transaction: any WriteTransaction, to size: Int) throws {
        try transaction.run(
            "DELETE FROM ledger_subject WHERE entry IN (SELECT entry FROM change WHERE position > \(size))")
        let entries = try transaction.rows("SELECT entry FROM change WHERE position > \(size)").map {
            try $0.get("entry", as: String.self)
        }
        try transaction.run("DELETE FROM change WHERE position > \(size)")
        try transaction.run("DELETE FROM ledger_entry WHERE id IN \(list: entries)")
        try transaction.run("DELETE FROM log_leaf WHERE position > \(size)")
    }

    /// Everything as it was when the log had `size` entries.
    private func rollBack(_ transaction: any WriteTransaction, to size: Int) throws {
        try cut(transaction, to: size)
        try transaction.run("DELETE FROM log_checkpoint WHERE size > \(size)")
        let rows = try transaction.rows("SELECT level, number, hashes FROM log_tile")
        for row in rows {
            let (level, number): (Int, Int) = (try row.get("level"), try row.get("number"))
            let left = min(TileID.width, TileID.count(level: level, size: size) - number * TileID.width)
            if left <= 0 {
                try transaction.run("DELETE FROM log_tile WHERE level = \(level) AND number = \(number)")
            } else {
                let hashes = Array(try row.get("hashes", as: [UInt8].self).prefix(left * 32))
                try transaction.run(
                    "UPDATE log_tile SET hashes = \(hashes) WHERE level = \(level) AND number = \(number)")
            }
        }
    }
}

extension ReadTransaction {
    fileprivate func text(_ sql: SQL) throws -> String { try rows(sql).first?.get("value") ?? "" }
}
