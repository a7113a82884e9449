import AnjuSQL

/// The rows that submissions leave, apart by submission: what a bare writer writes again, byte for byte.
struct FinalRows: Sendable {
    /// A row of a table, its values in the order of the table's ``columns``.
    struct FinalRow: Sendable {
        let table: Int
        let values: [SQLValue]
    }

    /// A table with rows of submissions.
    struct Table: Sendable {
        let name: String
        let columns: [String]
        let count: Int
    }

    private(set) var tables: [Table] = []
    private(set) var submissions: [[FinalRow]] = []

    /// Each table with the column that leads to its submission, in an order that satisfies every reference.
    private static let sources: [(name: StaticString, owner: String)] = [
        ("person", "id"), ("person_name", "person"), ("document", "person"), ("identity_claim", "person"),
        ("case_file", "id"), ("case_subject", "case_id"), ("profile", "subject"), ("submission", "case_id"),
        ("conflict", "case_id"), ("premises", "id"), ("stay", "case_id"), ("blob", "name"), ("case_image", "case_id"),
        ("case_action", "case_id"), ("case_step", "case_id"), ("ledger_entry", "case_id"),
        ("ledger_subject", "subject"), ("ledger_pending", "entry"), ("idempotency", "resource"),
    ]

    /// Reads all of them from a database to which nothing but submissions was written.
    init(_ database: any Database) async throws {
        let found = try await database.read { transaction in
            try Self.sources.map { try transaction.rows("SELECT * FROM \(raw: $0.name)") }
        }
        let owners = try Self.owners(found)
        submissions = Array(repeating: [], count: Set(owners.values).count)
        for (source, rows) in zip(Self.sources, found) {
            guard let columns = rows.first?.names.sorted() else { continue }
            for row in rows {
                guard let owner = owners[try row.get(source.owner)] else { continue }
                submissions[owner].append(FinalRow(table: tables.count, values: try columns.map { try row.value($0) }))
            }
            tables.append(Table(name: "\(source.name)", columns: columns, count: rows.count))
        }
    }

    /// Which submission an identifier belongs to: the case's own, its person's, its subjects', its picture's, its entry's.
    private static func owners(_ found: [[Row]]) throws -> [String: Int] {
        var owners: [String: Int] = [:]
        for (index, row) in table("case_file", found).enumerated() {
            owners[try row.get("id")] = index
            owners[try row.get("person")] = index
        }
        let links = [
            ("case_subject", "subject", "case_id"), ("case_image", "blob", "case_id"),
            ("ledger_entry", "id", "case_id"),
        ]
        for (name, from, to) in links {
            for row in table(name, found) {
                guard let owner = try row.optional(to, as: String.self).flatMap({ owners[$0] }) else { continue }
                owners[try row.get(from)] = owner
            }
        }
        return owners
    }

    private static func table(_ name: String, _ found: [[Row]]) -> [Row] {
        zip(sources, found).first { "\($0.0.name)" == name }?.1 ?? []
    }

    /// The first `limit` submissions with their rows, and nothing else.
    func first(_ limit: Int) -> FinalRows {
        var part = self
        part.submissions = Array(submissions.prefix(limit))
        let counts = part.submissions.joined().reduce(into: [Int: Int]()) { $0[$1.table, default: 0] += 1 }
        part.tables = tables.enumerated().map { index, table in
            Table(name: table.name, columns: table.columns, count: counts[index] ?? 0)
        }
        return part
    }

    /// Rows of all submissions.
    var count: Int { submissions.reduce(0) { $0 + $1.count } }

    /// `INSERT INTO table (columns) VALUES ($1, …)` for each table.
    var statements: [String] {
        tables.map { table in
            let places = table.columns.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
            return "INSERT INTO \(table.name) (\(table.columns.joined(separator: ", "))) VALUES (\(places))"
        }
    }

    /// Throws where a database does not hold exactly as many of these rows.
    func requireSame(in database: any Database) async throws {
        let other = try await FinalRows(database)
        guard tables.count == other.tables.count else { throw BenchFailure("the bare writer left a table empty") }
        for (ours, theirs) in zip(tables, other.tables) where ours.count != theirs.count || ours.name != theirs.name {
            throw BenchFailure("\(ours.name): \(ours.count) rows by the use case, \(theirs.count) by the bare writer")
        }
        guard other.count == count else { throw BenchFailure("the bare writer left other rows than the use case") }
    }
}
