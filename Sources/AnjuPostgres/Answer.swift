#if Postgres
import AnjuSQL
import CLibPQ

/// What the server answered to one statement; frees libpq's memory with itself.
final class Answer {
    private let result: OpaquePointer

    init(_ result: OpaquePointer) {
        self.result = result
    }

    deinit {
        PQclear(result)
    }

    /// Such as `COMMIT` or `INSERT 0 1`.
    var tag: String { PQcmdStatus(result).map { String(cString: $0) } ?? "" }

    /// Rows that the statement inserted, updated or deleted.
    var changed: Int {
        // The count stands for a SELECT too, which changes nothing.
        guard !tag.hasPrefix("SELECT"), let count = PQcmdTuples(result) else { return 0 }
        return Int(String(cString: count)) ?? 0
    }

    /// The types of a described statement's parameters.
    var parameterTypes: [Oid] { (0..<PQnparams(result)).map { PQparamtype(result, $0) } }

    /// A field of an error, such as its SQLSTATE.
    func field(_ code: Int32) -> String? {
        PQresultErrorField(result, code).map { String(cString: $0) }
    }

    /// Every row.
    ///
    /// Throws ``DatabaseFailure`` for a column that neither engine's three types can hold.
    func rows() throws -> [Row] {
        let width = PQnfields(result)
        let names = (0..<width).map { PQfname(result, $0).map { String(cString: $0) } ?? "" }
        let columns = Dictionary(zip(names, names.indices)) { first, _ in first }
        return try (0..<PQntuples(result)).map { row in
            Row(columns: columns, values: try (0..<width).map { try value(row, $0) })
        }
    }

    private func value(_ row: Int32, _ column: Int32) throws -> SQLValue {
        if PQgetisnull(result, row, column) == 1 { return .null }
        let bytes = UnsafeRawBufferPointer(
            start: PQgetvalue(result, row, column), count: Int(PQgetlength(result, row, column)))
        switch PQftype(result, column) {
        case Type.bytea:
            return .blob(unhexed(bytes))
        case Type.boolean:
            return .integer(bytes.first == UInt8(ascii: "t") ? 1 : 0)
        case Type.bigint, Type.integer, Type.smallint, Type.numeric, Type.oid:
            guard let number = Int64(String(decoding: bytes, as: UTF8.self)) else { throw DatabaseFailure.fraction }
            return .integer(number)
        case Type.real, Type.double:
            throw DatabaseFailure.fraction
        default:
            return .text(String(decoding: bytes, as: UTF8.self))
        }
    }

    /// `\x00ff…` as bytes.
    private func unhexed(_ text: UnsafeRawBufferPointer) -> [UInt8] {
        func digit(_ character: UInt8) -> UInt8 { character <= 57 ? character - 48 : character - 87 }
        return stride(from: 2, to: text.count - 1, by: 2).map { digit(text[$0]) << 4 | digit(text[$0 + 1]) }
    }
}
#endif
