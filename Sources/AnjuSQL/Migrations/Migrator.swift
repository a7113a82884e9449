public import AnjuCore

/// Brings a database to the schema that the program knows.
///
/// Each migration runs in a transaction of its own, together with its row in the table `migration`; programs that start at
/// once take turns.
public struct Migrator: Sendable {
    private let migrations: [Migration]
    private let digest: @Sendable ([UInt8]) -> String

    /// `digest` gives the SHA-256 of a text in hexadecimal; this module has no cryptography of its own.
    ///
    /// Throws ``MigrationError`` where the names do not ascend.
    public init(_ migrations: [Migration], digest: @escaping @Sendable ([UInt8]) -> String) throws {
        for (earlier, later) in zip(migrations, migrations.dropFirst()) where earlier.name.sorts(atOrAfter: later.name)
        {
            throw MigrationError.unsorted(later.name)
        }
        (self.migrations, self.digest) = (migrations, digest)
    }

    /// Applies what is missing and gives the names of what it applied.
    ///
    /// Throws ``MigrationError`` before it changes anything where the schema does not fit, and ``DatabaseFailure`` where a
    /// statement is refused; the migrations before that one stay applied.
    @discardableResult
    public func migrate(_ database: any Database, at now: Instant) async throws -> [String] {
        let dialect = database.dialect
        try await database.write { transaction in
            if dialect == .postgres { _ = try transaction.rows("SELECT pg_advisory_xact_lock(4702111234)") }
            try transaction.run(
                """
                CREATE TABLE IF NOT EXISTS migration (
                    name       TEXT   PRIMARY KEY,
                    checksum   TEXT   NOT NULL,
                    applied_at BIGINT NOT NULL
                )
                """)
        }
        guard case .behind(let missing) = try await state(of: database) else { return [] }
        var applied: [String] = []
        for migration in migrations where missing.contains(migration.name) {
            let isMine = try await database.write { try apply(migration, in: $0, dialect: dialect, at: now) }
            if isMine { applied.append(migration.name) }
        }
        return applied
    }

    /// Compares without changing anything.
    ///
    /// Throws ``MigrationError`` where the program cannot work on this schema.
    public func state(of database: any Database) async throws -> SchemaState {
        let dialect = database.dialect
        return try await database.read { transaction in
            guard try transaction.hasMigrationTable(dialect) else { return .behind(migrations.map(\.name)) }
            return try compare(with: try transaction.appliedMigrations(), dialect: dialect)
        }
    }

    private func compare(with applied: [Applied], dialect: SQLDialect) throws -> SchemaState {
        let known = Dictionary(migrations.map { ($0.name, $0) }) { first, _ in first }
        for row in applied {
            guard let migration = known[row.name] else { continue }
            guard row.checksum == checksum(migration, dialect) else { throw MigrationError.edited(row.name) }
        }
        let names = Set(applied.map(\.name))
        let missing = migrations.map(\.name).filter { !names.contains($0) }
        if let first = missing.first, let last = applied.last?.name, last.sorts(atOrAfter: first) {
            throw MigrationError.outOfOrder(first, applied: last)
        }
        let newer = applied.map(\.name).filter { known[$0] == nil }
        guard newer.count <= 1 else { throw MigrationError.tooFarAhead(newer) }
        guard missing.isEmpty else { return .behind(missing) }
        return newer.first.map { .ahead($0) } ?? .current
    }

    /// Says whether it was still to be done.
    private func apply(
        _ migration: Migration, in transaction: any WriteTransaction, dialect: SQLDialect, at now: Instant
    ) throws -> Bool {
        // Of all statements this one takes no snapshot: what follows sees what the one before us in the line committed.
        if dialect == .postgres { try transaction.run("LOCK TABLE migration IN SHARE ROW EXCLUSIVE MODE") }
        guard try transaction.rows("SELECT name FROM migration WHERE name = \(migration.name)").isEmpty else {
            return false
        }
        for statement in SQLScript.statements(in: migration.text(for: dialect)) {
            try transaction.run(SQL(ofProgram: statement))
        }
        try transaction.run(
            """
            INSERT INTO migration (name, checksum, applied_at)
            VALUES (\(migration.name), \(checksum(migration, dialect)), \(now))
            """)
        return true
    }

    private func checksum(_ migration: Migration, _ dialect: SQLDialect) -> String {
        digest(Array(migration.text(for: dialect).utf8))
    }
}

/// A row of the table `migration`.
private struct Applied {
    let name: String
    let checksum: String
}

extension ReadTransaction {
    fileprivate func hasMigrationTable(_ dialect: SQLDialect) throws -> Bool {
        switch dialect {
        case .sqlite: try !rows("SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'migration'").isEmpty
        case .postgres: try rows("SELECT to_regclass('migration') IS NOT NULL AS found").first?.get("found") ?? false
        }
    }

    fileprivate func appliedMigrations() throws -> [Applied] {
        try rows("SELECT name, checksum FROM migration ORDER BY name").map { row in
            Applied(name: try row.get("name"), checksum: try row.get("checksum"))
        }
    }
}

extension String {
    /// As both engines sort.
    fileprivate func sorts(atOrAfter other: String) -> Bool { !utf8.lexicographicallyPrecedes(other.utf8) }
}
