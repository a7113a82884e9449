import AnjuSQL
import AnjuSQLite
import Foundation

#if Postgres
import AnjuPostgres
#endif

/// Which database, on which engine.
enum DatabaseLocation: Hashable, Sendable {
    case sqlite(path: String)
    case postgres(String)

    /// Reads `sqlite:PATH`, `postgres:KEYWORDS` or a `postgres://` address.
    init(_ text: String) throws {
        if text.hasPrefix("sqlite:") {
            self = .sqlite(path: String(text.dropFirst("sqlite:".count)))
        } else if text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") {
            self = .postgres(text)
        } else if text.hasPrefix("postgres:") {
            self = .postgres(String(text.dropFirst("postgres:".count)))
        } else {
            throw CommandFailure(
                "`\(Self.withoutPassword(text))` names no database",
                mend: "write sqlite:PATH or postgres://USER@HOST/NAME", .usage)
        }
    }

    /// For people: without a password.
    var shown: String {
        switch self {
        case .sqlite(let path): "sqlite:" + path
        case .postgres(let text): Self.withoutPassword(text)
        }
    }

    /// Opens the database.
    ///
    /// A file that is not there is made only where `mayMake` allows it: a slip in a path is no new database.
    func open(mayMake: Bool = false) async throws -> any Database {
        switch self {
        case .sqlite(let path):
            let files = FileManager.default
            if !files.fileExists(atPath: path) {
                guard mayMake else {
                    throw CommandFailure(
                        "there is no database at \(path)",
                        mend: "anju migrate makes one; --database and --data say where")
                }
                try files.createDirectory(
                    atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true,
                    attributes: [.posixPermissions: 0o700])
            }
            return try SQLiteDatabase(path: path)
        case .postgres(let text):
            #if Postgres
            return try await PostgresDatabase(text)
            #else
            throw CommandFailure(
                "this program was built without PostgreSQL, and \(Self.withoutPassword(text)) needs it",
                mend: "build it with the package trait Postgres")
            #endif
        }
    }

    /// `password=…` and `user:…@` hidden.
    private static func withoutPassword(_ text: String) -> String {
        text.replacing(/password=('[^']*'|\S+)/) { _ in "password=***" }
            .replacing(/:\/\/([^:@\/]*):[^@\/]*@/) { "://\($0.output.1):***@" }
    }
}
