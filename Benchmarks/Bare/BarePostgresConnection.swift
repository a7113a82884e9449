#if Postgres
import AnjuSQL
import CLibPQ

/// A connection of the bare writer: libpq, every statement prepared once, a submission in one round trip.
final class BarePostgresConnection {
    private let handle: OpaquePointer

    init(_ information: String, inserts: [String]) throws {
        guard let handle = PQconnectdb(information) else { throw BenchFailure("libpq has no memory") }
        self.handle = handle
        guard PQstatus(handle) == CONNECTION_OK else { throw failure() }
        try command("SET client_min_messages = warning; SET synchronous_commit = on")
        for (index, text) in inserts.enumerated() {
            let result = PQprepare(handle, "i\(index)", text, 0, nil)
            defer { PQclear(result) }
            guard PQresultStatus(result) == PGRES_COMMAND_OK else { throw failure() }
        }
    }

    deinit { PQfinish(handle) }

    /// Writes submissions in one transaction, durable when this returns.
    ///
    /// All statements of a submission are sent before an answer is read. More at once could block both sides: the server's
    /// answers fill the socket while libpq still writes.
    func write(_ submissions: [[FinalRows.FinalRow]]) throws {
        guard PQenterPipelineMode(handle) == 1 else { throw failure() }
        for (index, rows) in submissions.enumerated() {
            var count = rows.count
            if index == 0 { try send("BEGIN", &count) }
            for row in rows {
                let outcome = BareParameters(row.values).withPointers { values, lengths, formats in
                    PQsendQueryPrepared(handle, "i\(row.table)", Int32(row.values.count), values, lengths, formats, 0)
                }
                try sent(outcome)
            }
            if index == submissions.count - 1 { try send("COMMIT", &count) }
            try sent(PQpipelineSync(handle))
            for _ in 0..<count { try readAnswer() }
            let sync = PQgetResult(handle)
            defer { PQclear(sync) }
            guard PQresultStatus(sync) == PGRES_PIPELINE_SYNC else { throw failure() }
        }
        guard PQexitPipelineMode(handle) == 1 else { throw failure() }
    }

    private func send(_ text: String, _ count: inout Int) throws {
        try sent(PQsendQueryParams(handle, text, 0, nil, nil, nil, nil, 0))
        count += 1
    }

    private func command(_ text: String) throws {
        let result = PQexec(handle, text)
        defer { PQclear(result) }
        guard PQresultStatus(result) == PGRES_COMMAND_OK else { throw failure() }
    }

    private func sent(_ outcome: Int32) throws {
        guard outcome == 1 else { throw failure() }
    }

    /// One statement's answer, and the end of its answers.
    private func readAnswer() throws {
        let result = PQgetResult(handle)
        defer { PQclear(result) }
        guard PQresultStatus(result) == PGRES_COMMAND_OK else { throw failure() }
        guard PQgetResult(handle) == nil else { throw BenchFailure("PostgreSQL answered more than was asked") }
    }

    private func failure() -> BenchFailure { BenchFailure("PostgreSQL: " + String(cString: PQerrorMessage(handle))) }
}
#endif
