import AnjuSQL
import AnjuSQLite
import Foundation

/// A copy of the database as of one moment, made by the process that has it open.
struct Snapshot {
    let configuration: Configuration
    let database: any Database

    private static let prefix = "snapshot-"

    /// Answers the path of the copy in the folder of data.
    func take(named name: String) async throws -> String {
        try DurableFile.makeFolder(configuration.data)
        let path = URL(fileURLWithPath: configuration.data).path + "/" + Self.prefix + name
        do {
            switch configuration.database {
            case .sqlite(let file):
                guard let sqlite = database as? SQLiteDatabase else { return path }
                try insistOnRoom(for: file)
                try await copy(sqlite, to: path)
            case .postgres(let address):
                let (text, password) = address.parted
                try Tool.run(
                    "pg_dump", ["--format=custom", "--no-owner", "--file", path, "--dbname", text],
                    package: "postgresql-client", environment: password.map { ["PGPASSWORD": $0] } ?? [:])
                chmod(path, 0o600)
            }
        } catch {
            Self.remove(path)
            throw error
        }
        return path
    }

    /// Removes copies that nobody fetched; only for the holder of the folder's lock.
    static func clean(_ folder: String) {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] where name.hasPrefix(prefix) {
            unlink(folder + "/" + name)
        }
    }

    private func copy(_ sqlite: SQLiteDatabase, to path: String) async throws {
        do {
            try await sqlite.backup(to: path)
        } catch let failure as DatabaseFailure {
            throw CommandFailure(
                "the database cannot be copied to \(path): \(failure)", mend: "is there room? nothing was changed")
        }
    }

    private static func remove(_ path: String) {
        for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) }
    }

    private func insistOnRoom(for file: String) throws {
        var disk = statvfs()
        guard statvfs(configuration.data, &disk) == 0, let size = FileFacts(file)?.size else { return }
        let (free, needed) = (UInt64(disk.f_bavail) * UInt64(disk.f_frsize), size + (16 << 20))
        guard free < needed else { return }
        throw CommandFailure(
            "\(needed >> 20) MiB are needed in \(configuration.data) for the copy, \(free >> 20) are free",
            mend: "make room; nothing was changed")
    }
}
