import AnjuCore
import AnjuDomain
import AnjuPacks
import AnjuSQL
import AnjuSQLite
import AnjuServices
import AnjuStore
import AnjuVault

/// What `anju doctor` asks the database, by whichever process has it open.
struct DatabaseExamination: Sendable {
    let configuration: Configuration
    let database: any Database

    /// Opens the database, asks, and closes it.
    static func open(_ configuration: Configuration) async -> [Finding] {
        do {
            let database = try await configuration.database.open()
            let found = await DatabaseExamination(configuration: configuration, database: database).findings()
            await database.close()
            return found
        } catch let failure as CommandFailure {
            return [.wrong("database", failure.message, mend: failure.mend)]
        } catch {
            return [
                .wrong(
                    "database", "\(error)", mend: "check that \(configuration.database.shown) is reachable and yours")
            ]
        }
    }

    func findings() async -> [Finding] {
        do {
            var found = [try await schema()]
            if let sqlite = database as? SQLiteDatabase { found += try await [durability(sqlite), integrity()] }
            guard found[0].isGood else { return found }
            found += try await [clock(), packIdentity(), sealed(), words(), ledger(), backup()]
            found += try await witnesses()
            return found
        } catch {
            return [
                .wrong(
                    "database", "\(error)", mend: "check that \(configuration.database.shown) is reachable and yours")
            ]
        }
    }

    private func schema() async throws -> Finding {
        do {
            switch try await Migrator(Schema.migrations, digest: PackShelf.digest).state(of: database) {
            case .current: return .good("schema", "current")
            case .ahead(let name): return .good("schema", "one ahead (\(name)): this program still works on it")
            case .behind(let missing):
                return .wrong(
                    "schema", "lacks \(missing.joined(separator: ", "))", mend: "anju backup, then anju migrate")
            }
        } catch let error as MigrationError {
            return .wrong("schema", "\(error)", mend: "use the program that made this database, or a newer one")
        }
    }

    private func durability(_ sqlite: SQLiteDatabase) async throws -> Finding {
        let level = try await sqlite.setting("synchronous") ?? "nothing"
        return level == "2"
            ? .good("durability", "synchronous = 2, every commit is synced")
            : .wrong("durability", "synchronous = \(level)", mend: "this program sets 2: report it")
    }

    private func integrity() async throws -> Finding {
        let faults = try await Wholeness.faults(of: database)
        guard let first = faults.first else { return .good("integrity", "every page and reference holds") }
        return .wrong(
            "integrity", "\(faults.count) faults, the first: \(first)",
            mend: "stop the server, keep a copy of the file, and restore the newest backup")
    }

    /// Entries that lie in the future say that the clock was turned back.
    private func clock() async throws -> Finding {
        let now = Ambient.system.now()
        let newest = try await moment("SELECT COALESCE(MAX(at), 0) AS moment FROM ledger_entry")
        guard newest <= now.adding(minutes: 5) else {
            return .wrong(
                "clock", "the ledger has an entry of \(newest), the clock says \(now)",
                mend: "set the clock (timedatectl set-ntp true) before anybody works")
        }
        return .good("clock", now.description)
    }

    /// The pack is the database's own, and its version is as it was when it was first used.
    private func packIdentity() async throws -> Finding {
        guard let identity = PackShelf.read(configuration.packFolder).rulebook?.pack else {
            return .wrong("pack", "cannot be read", mend: "anju pack check \(configuration.packFolder)")
        }
        let (own, hash) = try await database.read { transaction in
            (try transaction.setting("pack"), try transaction.setting(identity.versionSetting))
        }
        if let own, own != identity.id {
            return .wrong(
                "pack", "this database belongs to the pack \(own), not to \(identity.id)", mend: "--pack \(own)")
        }
        if let hash, hash != identity.hash {
            return .wrong(
                "pack", "\(identity.id) \(identity.version) was changed after it was first used",
                mend: "put its files back, or give the change a new `version` in pack.yaml")
        }
        return .good("pack", "\(identity.id) \(identity.version), as first used")
    }

    private func sealed() async throws -> Finding {
        guard let keyring = try? Keyring(file: configuration.keyring) else {
            return .wrong("sealed", "without the keyring nothing sealed can be read", mend: "bring it back")
        }
        let tried = try await SealedSample.take(from: database, with: Vault(keyring))
        guard tried.shut > 0 else { return .good("sealed", "the keys open \(tried.opened) of \(tried.opened) tried") }
        return .wrong(
            "sealed", "the keys do not open \(tried.shut) of \(tried.opened + tried.shut) sealed values",
            mend: "these are other keys: bring those that belong to this database")
    }

    /// What an older program wrote in plain is read, and sealed by a migration.
    private func words() async throws -> Finding {
        let plain = try await database.read { try $0.unsealedWords() }
        guard plain > 0 else { return .good("words", "what officials write is sealed") }
        return .wrong("words", "\(plain) rows hold words of officials in plain", mend: "stop the server, anju migrate")
    }

    /// What has waited a day for its place says that no server gives places.
    private func ledger() async throws -> Finding {
        let oldest = try await moment(
            """
            SELECT COALESCE(MIN(e.at), 0) AS moment FROM ledger_pending p JOIN ledger_entry e ON e.id = p.entry
            """)
        let limit = Ambient.system.now().adding(days: -1)
        guard oldest.milliseconds > 0, oldest < limit else {
            return .good("ledger", "every entry has its place, or will soon")
        }
        return .wrong(
            "ledger", "an entry of \(oldest) has no place yet", mend: "start anju serve: it orders the ledger")
    }

    private func backup() async throws -> Finding {
        if try await SeedDemo.mark(Ledger(database: database, ambient: .system)) == .ready {
            return .good("backup", "a demonstration needs none")
        }
        let days = configuration.number(.backupAge) ?? 7
        let newest = try await moment(
            "SELECT COALESCE(MAX(at), 0) AS moment FROM ledger_entry WHERE action IN ('backup.kept', 'backup.restored')"
        )
        let first = try await moment("SELECT COALESCE(MIN(at), 0) AS moment FROM ledger_entry")
        let since = max(newest, first)
        let words = newest.milliseconds > 0 ? "the newest is of \(newest)" : "there is none yet"
        guard since < Ambient.system.now().adding(days: -days) else { return .good("backup", words) }
        return .wrong("backup", words, mend: "anju backup; a timer every night (Documentation/Operating.md)")
    }

    private func moment(_ sql: SQL) async throws -> Instant {
        let row = try await database.read { try $0.rows(sql).first }
        return Instant(milliseconds: Int64(try row?.get("moment", as: Int.self) ?? 0))
    }
}
