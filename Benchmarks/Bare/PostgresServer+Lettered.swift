#if Postgres
import AnjuTesting

extension PostgresServer {
    /// The connection string of a fresh database that knows which characters are letters.
    ///
    /// In byte order alone only those of ASCII are, and `pg_trgm` makes no trigram of any other.
    func letteredDatabase(_ name: String) async throws -> String {
        try await administer(
            "CREATE DATABASE \(name) TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8'")
        return try await string(for: name)
    }
}
#endif
