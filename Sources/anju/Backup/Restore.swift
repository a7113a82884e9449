import AnjuCore
import AnjuSQL
import AnjuSQLite
import AnjuStore
import AnjuVault
import Foundation

/// Brings a backup back: everything is made ready and tried beside what is there, then swapped in.
struct Restore {
    let configuration: Configuration
    /// The backup, unpacked.
    let folder: String

    private var files: FileManager { .default }
    private var swap: Swap { Swap(configuration) }

    /// What the backup says of itself.
    func manifest() throws -> BackupManifest {
        guard let data = files.contents(atPath: folder + "/" + BackupManifest.fileName) else {
            throw CommandFailure(
                "this is no backup of anju, or one that broke off: \(BackupManifest.fileName) is missing",
                mend: "use another backup", .usage)
        }
        guard let manifest = BackupManifest(data) else {
            throw CommandFailure(
                "\(BackupManifest.fileName) is damaged, or of a program that this one does not know",
                mend: "restore it with the program that made it, or use another backup")
        }
        return manifest
    }

    /// Restores, or throws and leaves what was there.
    func run(_ manifest: BackupManifest) async throws {
        let damage = BackupSums.damage(in: folder, manifest)
        guard damage.vital.isEmpty else {
            throw CommandFailure(
                "the backup is damaged: " + damage.vital.map { "\($0) is missing or changed" }.joined(separator: ", "),
                mend: "nothing was changed; use another backup")
        }
        let engine = configuration.database.path == nil ? "postgres" : "sqlite"
        guard manifest.engine == engine else {
            throw CommandFailure(
                "the backup is of \(manifest.engine), the database is not", mend: "name a \(manifest.engine) database",
                .usage)
        }
        try insistOnKeys(manifest)
        switch configuration.database {
        case .sqlite(let path): try await restoreFile(path, manifest, damage)
        case .postgres(let address): try await restorePostgres(address, manifest, damage)
        }
    }

    private func restoreFile(_ path: String, _ manifest: BackupManifest, _ damage: BackupSums.Damage) async throws {
        let new = Swap.staged(path)
        try DurableFile.makeFolder((path as NSString).deletingLastPathComponent)
        do {
            try DurableFile.copy(folder + "/" + BackupManifest.sqliteName, to: new)
            try await Wholeness.insist(on: new)
            let database = try SQLiteDatabase(path: new, readers: 1)
            try await tryOut(database)
            await database.close()
            Wholeness.removeEmptyLog(of: new)
        } catch {
            swap.clear(database: path)
            throw error
        }
        // Files under names of their content: beside the old deployment they do no harm.
        try Blobs.copy(from: folder + "/blobs", to: configuration.blobs, except: damage.blobs)
        try stageKeys(manifest)
        try swap.commit(database: path)
    }

    private func restorePostgres(_ address: PostgresAddress, _ manifest: BackupManifest, _ damage: BackupSums.Damage)
        async throws
    {
        let database = try await configuration.database.open(connections: 1)
        let tables = try await database.read {
            try $0.rows("SELECT COUNT(*) AS n FROM pg_tables WHERE schemaname = 'public'").first?.get("n", as: Int.self)
        }
        await database.close()
        guard tables == 0 else {
            throw CommandFailure(
                "the database \(address.shown) holds \(tables ?? 0) tables", mend: "make an empty one and name it",
                .usage)
        }
        try Blobs.copy(from: folder + "/blobs", to: configuration.blobs, except: damage.blobs)
        try stageKeys(manifest)
        // One transaction: all of it or nothing.
        let (text, password) = address.parted
        try Tool.run(
            "pg_restore",
            [
                "--no-owner", "--exit-on-error", "--single-transaction", "--dbname", text,
                folder + "/" + BackupManifest.postgresName,
            ],
            package: "postgresql-client", environment: password.map { ["PGPASSWORD": $0] } ?? [:])
        if files.fileExists(atPath: swap.stagedKeys) {
            try DurableFile.move(swap.stagedKeys, to: configuration.keys)
        }
    }

    private func stageKeys(_ manifest: BackupManifest) throws {
        guard manifest.hasKeys, !files.fileExists(atPath: configuration.keyring) else { return }
        // An empty folder of keys may lie there.
        rmdir(configuration.keys)
        try DurableFile.copyFolder(folder + "/keys", to: swap.stagedKeys)
    }

    /// Keys that are there are never replaced: they may be the only ones of something else.
    private func insistOnKeys(_ manifest: BackupManifest) throws {
        guard manifest.hasKeys, let here = files.contents(atPath: configuration.keyring) else { return }
        guard files.contents(atPath: folder + "/keys/keyring.json") != here else { return }
        throw CommandFailure(
            "the keys in \(configuration.keys) are others than the backup's",
            mend: "nothing was changed; move that folder away and keep it, then restore again")
    }

    /// The schema is known, and the keys, where there are any, open what was sealed.
    private func tryOut(_ database: SQLiteDatabase) async throws {
        let state: SchemaState
        do {
            state = try await Migrator(Schema.migrations, digest: PackShelf.digest).state(of: database)
        } catch let error as MigrationError {
            throw CommandFailure(
                "the backup's schema is not this program's: \(error)", mend: "restore it with the program that made it")
        }
        guard state.isCurrent else { return }
        let paths = [configuration.keyring, folder + "/keys/keyring.json"]
        guard let path = paths.first(where: files.fileExists) else { return }
        let tried = try await SealedSample.take(from: database, with: Vault(try Keyring(file: path)))
        guard tried.shut > 0 else { return }
        throw CommandFailure(
            "the keys in \((path as NSString).deletingLastPathComponent) do not open this backup's sealed values",
            mend: "nothing was changed; bring the keys that belong to it")
    }
}
