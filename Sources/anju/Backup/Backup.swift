import AnjuSQL
import AnjuSQLite
import Foundation

/// Copies a deployment into a folder while it works.
///
/// First the files, then the database, then the files that came meanwhile: a row's file is there before the row is, so
/// whatever the copied database names has been copied.
struct Backup {
    let configuration: Configuration
    let database: any Database
    let folder: String

    private var files: FileManager { .default }

    func run(withKeys: Bool, pack: String, now: String) async throws -> BackupManifest {
        try copyBlobs()
        try await copyDatabase()
        try copyBlobs()
        if withKeys { try files.copyItem(atPath: configuration.keys, toPath: folder + "/keys") }
        let counts = try await database.read { transaction in
            (
                people: try transaction.rows("SELECT COUNT(*) AS n FROM person").first?.get("n", as: Int.self) ?? 0,
                cases: try transaction.rows("SELECT COUNT(*) AS n FROM case_file").first?.get("n", as: Int.self) ?? 0
            )
        }
        let manifest = BackupManifest(
            program: Version.text, madeAt: now, pack: pack, engine: database.dialect.rawValue, people: counts.people,
            cases: counts.cases, blobs: Blobs.names(in: folder + "/blobs").count, hasKeys: withKeys)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        try encoder.encode(manifest).write(
            to: URL(fileURLWithPath: folder + "/" + BackupManifest.fileName), options: [.atomic])
        return manifest
    }

    private func copyBlobs() throws { try Blobs.copy(from: configuration.blobs, to: folder + "/blobs") }

    private func copyDatabase() async throws {
        switch configuration.database.value {
        case .sqlite:
            guard let sqlite = database as? SQLiteDatabase else { return }
            try await sqlite.backup(to: folder + "/anju.db")
        case .postgres(let text):
            try Tool.run(
                "pg_dump", ["--format=custom", "--no-owner", "--file", folder + "/anju.pgdump", "--dbname", text],
                package: "postgresql-client-15")
        }
    }
}
