#if Postgres
import AnjuSQL
import CLibPQ

/// One connection to the server with its prepared statements.
///
/// Made, used and freed on one thread; it cannot leave it, for it is not `Sendable`.
final class Connection {
    private let handle: OpaquePointer
    private var plans: [String: [Plan]] = [:]
    private var planCount = 0

    /// Statements with lists of many lengths would otherwise fill the server's memory.
    private static let planLimit = 512

    /// Connects, and sets what this engine relies on.
    ///
    /// Throws ``Refusal`` as ``Refusal/Consequence/connectionLost`` where there is no server, or not yet.
    init(_ information: String) throws {
        // Later keywords override earlier ones, and `dbname` may hold a whole connection string.
        let settings = [
            ("connect_timeout", "5"), ("application_name", "anju"), ("dbname", information),
            ("client_encoding", "UTF8"),
        ]
        let handle = CStrings.with(settings.map(\.0)) { keywords in
            CStrings.with(settings.map(\.1)) { PQconnectdbParams(keywords, $0, 1) }
        }
        guard let handle else { throw Refusal.lost("libpq has no memory for a connection") }
        self.handle = handle
        guard PQstatus(handle) == CONNECTION_OK else {
            throw Refusal.lost("no connection to PostgreSQL: " + words(PQerrorMessage(handle)))
        }
        PQsetNoticeReceiver(handle, { _, _ in }, nil)
        try command("SET bytea_output = 'hex'; SET standard_conforming_strings = on; SET TimeZone = 'UTC'")
        // What was acknowledged survives a power cut, whatever the server's default says.
        try command(
            """
            SELECT set_config('synchronous_commit', 'on', false)
            WHERE current_setting('synchronous_commit') IN ('off', 'local')
            """)
    }

    deinit {
        PQfinish(handle)
    }

    /// Whether a transaction is open, or failed and not yet rolled back.
    var isInTransaction: Bool { PQtransactionStatus(handle) != PQTRANS_IDLE }

    var isLost: Bool { PQstatus(handle) == CONNECTION_BAD }

    /// Runs text without values and says which command the server reports.
    @discardableResult func command(_ text: String) throws -> String {
        try checked(PQexec(handle, text)).tag
    }

    /// Runs a statement, prepared once for its text.
    func perform(_ sql: SQL) throws -> Answer {
        guard !sql.values.contains(where: \.holdsNUL) else {
            throw Refusal(failure: .textWithNUL, consequence: .final)
        }
        let plan = try plan(for: sql)
        let result = Parameters(sql.values).withPointers { values, lengths, formats in
            PQexecPrepared(handle, plan.name, Int32(sql.values.count), values, lengths, formats, 0)
        }
        return try checked(result)
    }

    /// Forgets every prepared statement, here and on the server.
    func forgetPlans() throws {
        plans = [:]
        try command("DEALLOCATE ALL")
    }

    private func plan(for sql: SQL) throws -> Plan {
        if let known = plans[sql.text]?.first(where: { $0.accepts(sql.values) }) { return known }
        if plans.count >= Self.planLimit { try forgetPlans() }
        planCount += 1
        let name = "s\(planCount)"
        // A value says its own type; that of a NULL is the server's to find.
        var types = sql.values.map(\.type)
        _ = try checked(PQprepare(handle, name, sql.text, Int32(types.count), types))
        if types.contains(0) {
            let described = try checked(PQdescribePrepared(handle, name))
            types = described.parameterTypes
        }
        let plan = Plan(name: name, types: types)
        plans[sql.text, default: []].append(plan)
        return plan
    }

    private func checked(_ result: OpaquePointer?) throws -> Answer {
        guard let result else { throw Refusal.lost(words(PQerrorMessage(handle))) }
        let answer = Answer(result)
        switch PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK: return answer
        default: throw Refusal(answer, connectionIsLost: isLost)
        }
    }
}

/// A statement that the server holds under a name.
private struct Plan {
    let name: String
    let types: [Oid]

    func accepts(_ values: [SQLValue]) -> Bool {
        zip(values, types).allSatisfy { value, type in value == .null || value.suits(type) }
    }
}

/// libpq's words on one line.
private func words(_ text: UnsafePointer<CChar>?) -> String {
    guard let text else { return "no message" }
    return String(cString: text).split(whereSeparator: \.isNewline).joined(separator: " ")
}
#endif
