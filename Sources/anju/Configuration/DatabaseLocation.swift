import AnjuSQL
import AnjuSQLite
import Foundation

#if Postgres
import AnjuPostgres
#endif

/// Which database, on which engine.
enum DatabaseLocation: Hashable, Sendable {
    case sqlite(path: String)
    case postgres(PostgresAddress)

    /// Reads `sqlite:PATH`, `postgres:KEYWORDS` or a `postgres://` address; `nil` where it names no database.
    init?(_ text: String) {
        if text.hasPrefix("sqlite:") {
            let path = String(text.dropFirst("sqlite:".count))
            guard !path.isEmpty else { return nil }
            self = .sqlite(path: path)
        } else if text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") {
            self = .postgres(PostgresAddress(text))
        } else if text.hasPrefix("postgres:") {
            self = .postgres(PostgresAddress(String(text.dropFirst("postgres:".count))))
        } else {
            return nil
        }
    }

    /// For people: without a password.
    var shown: String {
        switch self {
        case .sqlite(let path): "sqlite:" + path
        case .postgres(let address): address.shown
        }
    }

    /// The database's file, where it is one.
    var path: String? {
        if case .sqlite(let path) = self { path } else { nil }
    }

    /// Opens the database.
    ///
    /// A file that is not there is made only where `mayMake` allows it: a slip in a path is no new database.
    func open(mayMake: Bool = false, connections: Int? = nil) async throws -> any Database {
        switch self {
        case .sqlite(let path):
            let files = FileManager.default
            if !files.fileExists(atPath: path) {
                guard mayMake else { throw Self.absent(path) }
                try files.createDirectory(
                    atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true,
                    attributes: [.posixPermissions: 0o700])
            }
            return try SQLiteDatabase(path: path, readers: connections ?? 4)
        case .postgres(let address):
            #if Postgres
            return try await PostgresDatabase(address.text, connections: connections ?? 16)
            #else
            throw CommandFailure(
                "this program was built without PostgreSQL, and \(address.shown) needs it",
                mend: "build it with the package trait Postgres")
            #endif
        }
    }

    /// There is no such file.
    static func absent(_ path: String) -> CommandFailure {
        CommandFailure(
            "there is no database at \(path)", mend: "anju migrate makes one; --database and --data say where")
    }
}
