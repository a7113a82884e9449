import AnjuSQL
import GRDB
import GRDBSQLite

/// Steps through a statement's answer.
///
/// GRDB's own rows keep the column names that the statement had when it was compiled, and miss a column that a migration
/// added since; these are asked for at the first row, when SQLite has compiled the statement anew.
final class AnswerCursor: DatabaseCursor {
    typealias Element = Row

    let _statement: Statement
    var _isDone = false
    private var columns: [String: Int]?

    init(_ statement: Statement) {
        _statement = statement
    }

    deinit {
        // A reset answers with the error of the last step, which was thrown already.
        sqlite3_reset(_statement.sqliteStatement)
    }

    func _element(sqliteStatement: SQLiteStatement) throws -> Row {
        let places = 0..<sqlite3_column_count(sqliteStatement)
        let columns = columns ?? names(sqliteStatement, places)
        self.columns = columns
        return Row(columns: columns, values: try places.map { try value(sqliteStatement, $0) })
    }

    private func names(_ statement: SQLiteStatement, _ places: Range<CInt>) -> [String: Int] {
        let pairs = places.map { (sqlite3_column_name(statement, $0).map { String(cString: $0) } ?? "", Int($0)) }
        return Dictionary(pairs) { first, _ in first }
    }

    private func value(_ statement: SQLiteStatement, _ place: CInt) throws -> SQLValue {
        switch sqlite3_column_type(statement, place) {
        case SQLITE_NULL: return .null
        case SQLITE_INTEGER: return .integer(sqlite3_column_int64(statement, place))
        case SQLITE_FLOAT: throw DatabaseFailure.fraction
        case SQLITE_TEXT:
            return .text(String(decoding: bytes(sqlite3_column_text(statement, place), place), as: UTF8.self))
        default: return .blob(Array(bytes(sqlite3_column_blob(statement, place), place)))
        }
    }

    /// Without an address there are no bytes: an empty blob has none.
    private func bytes(_ start: UnsafeRawPointer?, _ place: CInt) -> UnsafeRawBufferPointer {
        guard let start else { return UnsafeRawBufferPointer(start: nil, count: 0) }
        return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(_statement.sqliteStatement, place)))
    }
}
