import AnjuSQL
import Foundation

/// Brings a backup back into a folder where there is no deployment.
struct Restore {
    let configuration: Configuration
    let folder: String

    private var files: FileManager { .default }

    /// What the backup says of itself.
    func manifest() throws -> BackupManifest {
        guard let data = files.contents(atPath: folder + "/" + BackupManifest.fileName),
            let manifest = try? JSONDecoder().decode(BackupManifest.self, from: data)
        else {
            throw CommandFailure("this is no backup of anju: \(BackupManifest.fileName) is missing", mend: "", .usage)
        }
        return manifest
    }

    func run(_ manifest: BackupManifest) throws {
        switch configuration.database.value {
        case .sqlite(let path):
            guard manifest.engine == "sqlite" else { throw otherEngine(manifest) }
            try files.createDirectory(
                atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
            try files.copyItem(atPath: folder + "/anju.db", toPath: path)
            try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        case .postgres(let text):
            guard manifest.engine == "postgres" else { throw otherEngine(manifest) }
            try Tool.run(
                "pg_restore",
                ["--no-owner", "--exit-on-error", "--single-transaction", "--dbname", text, folder + "/anju.pgdump"],
                package: "postgresql-client-15")
        }
        try Blobs.copy(from: folder + "/blobs", to: configuration.blobs)
        if manifest.hasKeys, !files.fileExists(atPath: configuration.keys) {
            try files.copyItem(atPath: folder + "/keys", toPath: configuration.keys)
        }
    }

    /// Removes a deployment's database, so that another can take its place; pictures and keys stay.
    func clear() throws {
        guard case .sqlite(let path) = configuration.database.value else {
            throw CommandFailure(
                "--force replaces SQLite files only", mend: "make an empty PostgreSQL database and name it", .usage)
        }
        for suffix in ["", "-wal", "-shm"] where files.fileExists(atPath: path + suffix) {
            try files.removeItem(atPath: path + suffix)
        }
    }

    private func otherEngine(_ manifest: BackupManifest) -> CommandFailure {
        CommandFailure(
            "the backup is of \(manifest.engine), the database is not", mend: "name a \(manifest.engine) database",
            .usage)
    }
}
