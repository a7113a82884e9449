import AnjuSQL
import AnjuSQLite

@testable import AnjuBench

/// Databases that a bare writer wrote.
enum Engines {
    /// A fresh SQLite database with the product's tables, in memory, filled by the bare writer.
    static func sqliteCopy(of rows: FinalRows) async throws -> SQLiteDatabase {
        let database = try SQLiteDatabase.inMemory()
        try await BenchCentre.migrate(database)
        let connection = try BareSQLiteConnection(path: database.path, inserts: rows.statements)
        try connection.write(rows.submissions)
        return database
    }
}
