import AnjuDomain
public import AnjuLog
public import AnjuSQL

/// The log as the ledger comes to now: for an auditor with a program of their own.
///
/// Each leaf is made anew of its entry, so that whatever was changed in the ledger changes the tree that is written. Of
/// what was lawfully deleted the salted hash stands in; of what was stolen nothing does.
public struct LogExport {
    private static let page = 500

    private let transaction: any ReadTransaction
    private let write: (TilePath, [UInt8]) throws -> Void
    private var frontier = Frontier()
    private var bundle: [[UInt8]] = []

    /// `write` is given each file once, the checkpoint last.
    public init(_ transaction: any ReadTransaction, write: @escaping (TilePath, [UInt8]) throws -> Void) {
        (self.transaction, self.write) = (transaction, write)
    }

    /// Writes everything; answers how many entries there were.
    public mutating func run() throws -> Int {
        let erased = try transaction.rows(
            """
            SELECT * FROM ledger_entry
            WHERE action = \(AuditAction.entriesErased.rawValue) AND subject = \(LogErasure.subject)
            """
        ).compactMap { LogErasure.range(of: try LedgerLine($0)) }
        var last = 0
        while true {
            let rows = try transaction.rows(
                """
                SELECT l.position AS position, l.commitment AS commitment, e.*
                FROM log_leaf l LEFT JOIN change c ON c.position = l.position
                    LEFT JOIN ledger_entry e ON e.id = c.entry
                WHERE l.position > \(last) ORDER BY l.position LIMIT \(Self.page)
                """)
            let people = try people(of: rows)
            for row in rows {
                last = try row.get("position")
                if let id: String = try row.optional("id") {
                    let salt: [UInt8] = try row.optional("salt") ?? []
                    try append(LedgerLine(row).commitment(salt: salt, subjects: SubjectTree(people[id] ?? [])))
                } else if erased.contains(where: { $0.contains(last) }) {
                    try append(try row.get("commitment"))
                }
            }
            if rows.count < Self.page { break }
        }
        try end()
        return frontier.size
    }

    private func people(of rows: [Row]) throws -> [String: [(handle: String, salt: [UInt8])]] {
        let entries = try rows.compactMap { try $0.optional("id", as: String.self) }
        return try transaction.peopleWithSalts(of: entries)
    }

    private mutating func append(_ commitment: [UInt8]) throws {
        frontier.append(.leaf(commitment))
        bundle.append(commitment)
        guard bundle.count == TileID.width else { return }
        try write(.entries(number: frontier.size / TileID.width - 1, width: TileID.width), EntryBundle.bytes(bundle))
        bundle = []
        try writeTiles()
    }

    private mutating func writeTiles() throws {
        for change in frontier.takeChanges() where change.hashes.count == TileID.width {
            try write(.tile(change.tile, width: change.hashes.count), TileHashes.bytes(change.hashes))
        }
    }

    /// What is not whole is written once, at the end: the last bundle, the last tile of each level, the checkpoint.
    private mutating func end() throws {
        if !bundle.isEmpty {
            try write(.entries(number: frontier.size / TileID.width, width: bundle.count), EntryBundle.bytes(bundle))
        }
        for edge in frontier.edges {
            try write(.tile(edge.tile, width: edge.hashes.count), TileHashes.bytes(edge.hashes))
        }
        if let checkpoint = try transaction.checkpoint() { try write(.checkpoint, Array(checkpoint.note.utf8)) }
    }
}
