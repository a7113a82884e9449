public import AnjuSQL
import AnjuSQLite

#if Postgres
import AnjuPostgres
#endif

/// Each engine that this build has; a contract test runs on all of them.
public enum TestEngine: String, Hashable, Sendable, CaseIterable {
    case sqlite
    #if Postgres
    case postgres
    #endif

    /// For a test's `arguments:`.
    public static var all: [TestEngine] { allCases }

    /// A fresh, empty database, which goes away with the value or with the test process.
    ///
    /// Throws with the line that installs what is missing.
    public func make() async throws -> any Database {
        switch self {
        case .sqlite: try SQLiteDatabase.inMemory()
        #if Postgres
        case .postgres: try await PostgresServer.shared.makeDatabase()
        #endif
        }
    }
}
