import AnjuSQL
import AnjuTesting
import Synchronization

/// An engine in which an old bug lives again, once it is armed.
final class PlantedDatabase: Database {
    /// What is wrong with it.
    enum Bug: Sendable {
        /// Entries are written once the answer has left.
        case entryAfterwards
        /// The entry of a list names nobody.
        case listWithoutPeople
    }

    let dialect: SQLDialect
    private let engine: any Database
    private let bug: Bug
    private let armed = Mutex(false)
    private let kept = Mutex<[SQL]>([])

    init(_ engine: any Database, _ bug: Bug) { (self.engine, self.bug, dialect) = (engine, bug, engine.dialect) }

    func arm() { armed.withLock { $0 = true } }

    func read<T: Sendable>(
        _ weight: Weight, _ body: @escaping @Sendable (any ReadTransaction) throws -> T
    ) async throws -> T {
        try await engine.read(weight, body)
    }

    func write<T: Sendable>(
        _ weight: Weight, _ body: @escaping @Sendable (any WriteTransaction) throws -> T
    ) async throws -> T {
        guard armed.withLock({ $0 }) else { return try await engine.write(weight, body) }
        let bug = bug
        let (value, late) = try await engine.write(weight) { transaction in
            let planted = PlantedTransaction(transaction, bug)
            return (try body(planted), planted.late)
        }
        kept.withLock { $0 += late }
        return value
    }

    /// Writes what was not written when it should have been.
    func flush() async throws {
        let late = kept.withLock { kept in
            defer { kept = [] }
            return kept
        }
        if late.isEmpty { return }
        try await engine.write { transaction in
            for statement in late { try transaction.run(statement) }
        }
    }

    func close() async { await engine.close() }
}

/// A transaction that keeps back, or forgets, part of an entry.
private final class PlantedTransaction: WriteTransaction {
    private let inner: any WriteTransaction
    private let bug: PlantedDatabase.Bug
    private(set) var late: [SQL] = []
    private var isList = false

    init(_ inner: any WriteTransaction, _ bug: PlantedDatabase.Bug) { (self.inner, self.bug) = (inner, bug) }

    func rows(_ sql: SQL) throws -> [Row] { try inner.rows(sql) }

    func run(_ sql: SQL) throws -> Int {
        switch bug {
        case .entryAfterwards:
            if ["ledger_entry", "ledger_subject", "ledger_pending"].contains(where: { sql.text.contains("INTO " + $0) })
            {
                late.append(sql)
                return 1
            }
        case .listWithoutPeople:
            if sql.text.contains("INTO ledger_entry") { isList = sql.values.contains("case.listed".sqlValue) }
            if isList, sql.text.contains("INTO ledger_subject") { return 1 }
        }
        return try inner.run(sql)
    }
}
