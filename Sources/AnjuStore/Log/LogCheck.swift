import AnjuCore
public import AnjuLog
public import AnjuSQL

/// Reads the whole log against the ledger, the tree and what was signed, on one snapshot.
///
/// Bounded in memory by pages, whatever the log's size.
public struct LogCheck {
    private static let page = 500

    private let transaction: any ReadTransaction
    private let key: NoteKey
    private var verdict = LogVerdict()
    private var frontier = Frontier()
    private var missing: [Int] = []
    private var receipts: [ClosedRange<Int>] = []
    private var expected: [(size: Int, root: TreeHash)] = []

    /// `key` is the log's.
    public init(_ transaction: any ReadTransaction, key: NoteKey) { (self.transaction, self.key) = (transaction, key) }

    /// Checks everything; `kept` are checkpoints that somebody kept elsewhere.
    public mutating func run(kept: [SignedCheckpoint] = []) throws -> LogVerdict {
        try readCheckpoints(kept)
        try readLeaves()
        try readTiles()
        for position in missing {
            if receipts.contains(where: { $0.contains(position) }) {
                verdict.deleted += 1
            } else {
                verdict.add(.entryMissing(position: position))
            }
        }
        try readOutside()
        return verdict
    }

    /// What was signed, to be compared as the tree grows.
    private mutating func readCheckpoints(_ kept: [SignedCheckpoint]) throws {
        let size = try transaction.logSize()
        verdict.size = size
        var all: [(size: Int, note: SignedCheckpoint?)] = kept.map { ($0.checkpoint.size, $0) }
        for row in try transaction.rows("SELECT size, note FROM log_checkpoint ORDER BY size") {
            let note = try? SignedCheckpoint(try row.get("note", as: String.self))
            let place: Int = try row.get("size")
            all.append((place, note?.checkpoint.size == place ? note : nil))
        }
        for (place, note) in all {
            guard let note, note.isSigned(by: key) else {
                verdict.add(.checkpointForged(size: place))
                continue
            }
            verdict.checkpoints += 1
            if place > size { verdict.add(.rolledBack(from: place, to: size)) }
            expected.append((place, note.checkpoint.root))
        }
        expected.sort { $0.size > $1.size }
        if size > 0, !all.contains(where: { $0.size == size }) { verdict.add(.unsigned(size: size)) }
    }

    private mutating func readLeaves() throws {
        compare()
        var last = 0
        while true {
            let rows = try transaction.rows(
                """
                SELECT l.position AS position, l.commitment AS commitment, l.subjects AS subjects, e.*
                FROM log_leaf l LEFT JOIN change c ON c.position = l.position
                    LEFT JOIN ledger_entry e ON e.id = c.entry
                WHERE l.position > \(last) ORDER BY l.position LIMIT \(Self.page)
                """)
            let people = try people(of: rows)
            for row in rows {
                let position: Int = try row.get("position")
                for hole in (last + 1)..<min(position, last + 1 + LogVerdict.most) {
                    verdict.add(.leafMissing(position: hole))
                }
                last = position
                frontier.append(.leaf(try row.get("commitment")))
                compare()
                try reading(row) { try $0.check(row, at: position, people) }
            }
            if rows.count < Self.page { return }
        }
    }

    private mutating func compare() {
        while let (size, root) = expected.last, size <= frontier.size {
            if size == frontier.size, frontier.root() != root { verdict.add(.treeChanged(size: size)) }
            expected.removeLast()
        }
    }

    /// Runs a check of one entry; where a column holds another kind of value, that is its fault and the next is checked.
    private mutating func reading(_ row: Row, _ check: (inout LogCheck) throws -> Void) throws {
        do { try check(&self) } catch let error as RowError {
            let entry = (try? row.get("id", as: String.self)) ?? ""
            verdict.add(.entryUnreadable(entry: entry, column: error.column))
        }
    }

    /// The people of entries; of an entry whose people cannot be read, none, which is then said of it.
    private func people(of rows: [Row]) throws -> [String: [(handle: String, salt: [UInt8])]] {
        let entries = rows.compactMap { try? $0.optional("id", as: String.self) }
        do { return try transaction.peopleWithSalts(of: entries) } catch is RowError {
            var found: [String: [(handle: String, salt: [UInt8])]] = [:]
            for entry in entries {
                do { found.merge(try transaction.peopleWithSalts(of: [entry])) { $1 } } catch is RowError {}
            }
            return found
        }
    }

    private mutating func check(
        _ row: Row, at position: Int, _ people: [String: [(handle: String, salt: [UInt8])]]
    ) throws {
        guard let id: String = try row.optional("id") else { return missing.append(position) }
        verdict.checked += 1
        let (salt, kept): ([UInt8], [UInt8]) = (try row.optional("salt") ?? [], try row.get("subjects"))
        let line = try LedgerLine(row)
        guard let subjects = SubjectTree(kept: kept),
            try line.commitment(salt: salt, subjects: subjects) == row.get("commitment", as: [UInt8].self)
        else { return verdict.add(.entryChanged(position: position, entry: id)) }
        if SubjectTree(people[id] ?? []) != subjects { verdict.add(.peopleChanged(position: position, entry: id)) }
        if let range = LogErasure.range(of: line) { receipts.append(range) }
    }

    /// The tiles, level by level: the lowest against the leaves, each other against the one under it.
    private mutating func readTiles() throws {
        let rows = try transaction.rows("SELECT level, number FROM log_tile ORDER BY level, number")
        var tiles = Set(
            try rows.compactMap { TileID(level: try $0.get("level"), number: try $0.get("number")) })
        if tiles.count != rows.count { verdict.add(.tileChanged(level: -1, number: 0)) }
        for level in 0...TileID.highest {
            let count = TileID.count(level: level, size: frontier.size)
            for number in 0..<(count + TileID.width - 1) / TileID.width {
                guard let tile = TileID(level: level, number: number) else { continue }
                tiles.remove(tile)
                let width = min(TileID.width, count - number * TileID.width)
                try check(tile, against: try under(tile, width: width))
            }
        }
        for tile in tiles { verdict.add(.tileChanged(level: tile.level, number: tile.number)) }
    }

    private func under(_ tile: TileID, width: Int) throws -> [TreeHash] {
        let first = tile.number * TileID.width
        if tile.level == 0 {
            return try transaction.rows(
                """
                SELECT commitment FROM log_leaf WHERE position > \(first) AND position <= \(first + width)
                ORDER BY position
                """
            ).map { TreeHash.leaf(try $0.get("commitment")) }
        }
        return try (first..<first + width).map { number in
            let below = TileID(level: tile.level - 1, number: number)
            let bytes = try below.flatMap { try StoredTiles(transaction).tile($0) } ?? []
            return TreeHash.folded(TileHashes.hashes(bytes) ?? [])
        }
    }

    private mutating func check(_ tile: TileID, against hashes: [TreeHash]) throws {
        let kept = try StoredTiles(transaction).tile(tile).flatMap(TileHashes.hashes) ?? []
        guard kept != hashes else { return }
        guard tile.level == 0, kept.count == hashes.count else {
            return verdict.add(.tileChanged(level: tile.level, number: tile.number))
        }
        for (place, pair) in zip(kept, hashes).enumerated() where pair.0 != pair.1 {
            verdict.add(.leafChanged(position: tile.number * TileID.width + place + 1))
        }
    }

    private mutating func checkWaiting(_ row: Row, _ people: [String: [(handle: String, salt: [UInt8])]]) throws {
        guard let commitment: [UInt8] = try row.optional("commitment") else { return }
        let entry: String = try row.get("id")
        let subjects = SubjectTree(people[entry] ?? [])
        let now = try LedgerLine(row).commitment(salt: try row.optional("salt") ?? [], subjects: subjects)
        if now != commitment { verdict.add(.waitingChanged(entry: entry)) }
    }

    /// Entries that are neither in the log nor wait for it, and those that wait.
    private mutating func readOutside() throws {
        let outside = try transaction.rows(
            """
            SELECT e.id AS id FROM ledger_entry e LEFT JOIN change c ON c.entry = e.id
                LEFT JOIN log_leaf l ON l.position = c.position LEFT JOIN ledger_pending p ON p.entry = e.id
            WHERE l.position IS NULL AND p.entry IS NULL ORDER BY e.id LIMIT \(LogVerdict.most)
            """)
        for row in outside { verdict.add(.entryOutside(entry: try row.get("id"))) }
        var last = ""
        while true {
            let rows = try transaction.rows(
                """
                SELECT e.*, p.commitment AS commitment FROM ledger_pending p JOIN ledger_entry e ON e.id = p.entry
                WHERE p.entry > \(last) ORDER BY p.entry LIMIT \(Self.page)
                """)
            let people = try people(of: rows)
            for row in rows {
                last = try row.get("id")
                verdict.waiting += 1
                try reading(row) { try $0.checkWaiting(row, people) }
            }
            if rows.count < Self.page { return }
        }
    }
}
