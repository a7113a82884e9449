import AnjuCore
import AnjuSQL
import AnjuSQLite
import Foundation

/// Copies a deployment into a folder while it works.
///
/// First the files, then the database, then the files that came meanwhile: a row's file is there before the row is, so
/// whatever the copied database names has been copied.
struct Backup {
    let deployment: Deployment
    let folder: String

    private var configuration: Configuration { deployment.configuration }

    /// `target` is the name under which the backup is entered in the ledger.
    func run(withKeys: Bool, target: String, now: String) async throws -> BackupManifest {
        try Blobs.copy(from: configuration.blobs, to: folder + "/blobs")
        guard case .snapshot(let path, let pack) = try await deployment.perform(.takeSnapshot(target: target)) else {
            throw CommandFailure("the server answered something else than a copy", mend: "restart it, then try again")
        }
        let counts = try await take(path)
        try Blobs.copy(from: configuration.blobs, to: folder + "/blobs")
        if withKeys { try DurableFile.copyFolder(configuration.keys, to: folder + "/keys") }
        let sums = try BackupSums.write(in: folder)
        let manifest = BackupManifest(
            program: Version.text, madeAt: now, pack: pack, engine: counts.engine, people: counts.people,
            cases: counts.cases, blobs: Blobs.names(in: folder + "/blobs").count, hasKeys: withKeys, sums: sums)
        try DurableFile.write(try manifest.text(), to: folder + "/" + BackupManifest.fileName)
        return manifest
    }

    private struct Counts {
        let engine: String
        let people, cases: Int
    }

    /// Moves the copy here and reads it to its end: a copy that does not hold together is no backup.
    private func take(_ path: String) async throws -> Counts {
        switch configuration.database {
        case .sqlite:
            let copy = folder + "/" + BackupManifest.sqliteName
            try DurableFile.move(path, to: copy)
            try await Wholeness.insist(on: copy)
            let counts = try await counts(try SQLiteDatabase(path: copy))
            Wholeness.removeEmptyLog(of: copy)
            return counts
        case .postgres:
            let copy = folder + "/" + BackupManifest.postgresName
            try DurableFile.move(path, to: copy)
            try Tool.run("pg_restore", ["--list", copy], package: "postgresql-client")
            return try await counts(try await configuration.database.open(connections: 1))
        }
    }

    private func counts(_ database: any Database) async throws -> Counts {
        let counts = try await database.read { transaction in
            (
                people: try transaction.rows("SELECT COUNT(*) AS n FROM person").first?.get("n", as: Int.self) ?? 0,
                cases: try transaction.rows("SELECT COUNT(*) AS n FROM case_file").first?.get("n", as: Int.self) ?? 0
            )
        }
        await database.close()
        return Counts(engine: database.dialect.rawValue, people: counts.people, cases: counts.cases)
    }
}
