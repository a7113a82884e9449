import AnjuCore
import AnjuDomain
import AnjuPacks
import AnjuSQL
import AnjuSQLite
import AnjuStore
import AnjuVault
import Foundation

/// Everything that `anju doctor` looks at, none of it changed.
struct Examination: Sendable {
    private let configuration: Configuration

    init(_ configuration: Configuration) { self.configuration = configuration }

    /// In the order in which a deployment stands on them.
    func findings() async throws -> [Finding] {
        var found = [files(), pack(), fonts()]
        found += keys()
        found.append(space())
        found += await database()
        return found
    }

    private func files() -> Finding {
        let home = configuration.home
        let missing = [home.catalogues + "/zh-Hans.json", home.publicFiles + "/anju.css"].filter {
            !FileManager.default.fileExists(atPath: $0)
        }
        guard let first = missing.first else { return .good("files", "\(home.folder) (\(home.found))") }
        return .wrong("files", "\(first) is missing", mend: "install the program's package whole, or set ANJU_HOME")
    }

    private func pack() -> Finding {
        let pack = PackShelf.read(configuration.packFolder)
        guard let rulebook = pack.rulebook else {
            return .wrong(
                "pack", "\(pack.errors) errors in \(configuration.packFolder)",
                mend: "anju pack check \(configuration.packFolder)")
        }
        return .good("pack", "\(rulebook.pack.id) \(rulebook.pack.version)")
    }

    private func fonts() -> Finding {
        let folders = ["/usr/share/fonts", "/usr/local/share/fonts", NSHomeDirectory() + "/.fonts"]
        let names = folders.flatMap { folder in
            FileManager.default.enumerator(atPath: folder)?.compactMap { ($0 as? String)?.lowercased() } ?? []
        }
        let isBurmese = names.contains { $0.contains("myanmar") || $0.contains("padauk") }
        let isChinese = names.contains { name in
            ["cjk", "wqy", "notosanssc", "notoserifsc"].contains { name.contains($0) }
        }
        if isBurmese, isChinese { return .good("fonts", "Chinese and Burmese") }
        let missing = [isChinese ? nil : "Chinese", isBurmese ? nil : "Burmese"].compactMap(\.self)
        return .wrong(
            "fonts", "no \(missing.joined(separator: " and no ")) typeface: papers cannot be printed",
            mend: "apt-get install fonts-noto-core fonts-noto-cjk")
    }

    /// Nobody but the owner may read a key.
    private func keys() -> [Finding] {
        let files = FileManager.default
        guard files.fileExists(atPath: configuration.keyring) else {
            return [
                .wrong(
                    "keys", "there is no keyring at \(configuration.keyring)",
                    mend: "anju migrate makes one for a new database")
            ]
        }
        let names = (try? files.subpathsOfDirectory(atPath: configuration.keys)) ?? []
        let secret = names.filter { $0.hasSuffix(".json") || ($0.hasSuffix(".pem") && !$0.hasSuffix("-public.pem")) }
        let open = secret.sorted().compactMap { name -> Finding? in
            let path = configuration.keys + "/" + name
            guard let mode = (try? files.attributesOfItem(atPath: path))?[.posixPermissions] as? Int, mode & 0o077 != 0
            else { return nil }
            return .wrong(
                "keys", "\(path) has mode 0\(String(mode, radix: 8)): others can read it", mend: "chmod 600 \(path)")
        }
        if !open.isEmpty { return open }
        do { _ = try Keyring(file: configuration.keyring) } catch {
            return [.wrong("keys", "\(error)", mend: "bring the keyring back from where it was kept")]
        }
        return [.good("keys", "\(secret.count) files, for their owner alone")]
    }

    private func space() -> Finding {
        var status = statvfs()
        let folder = FileManager.default.fileExists(atPath: configuration.data.value) ? configuration.data.value : "."
        guard statvfs(folder, &status) == 0 else {
            return .wrong("space", "\(folder) cannot be asked", mend: "check that the disk is mounted")
        }
        let free = UInt64(status.f_bavail) * UInt64(status.f_frsize) / 1_048_576
        let text = "\(free) MiB free at \(folder)"
        return free >= 1_024 ? .good("space", text) : .wrong("space", text, mend: "make room: 1 GiB is the least")
    }

    private func database() async -> [Finding] {
        do {
            let database = try await configuration.database.value.open()
            var found = [try await schema(database)]
            if let sqlite = database as? SQLiteDatabase {
                let level = try await sqlite.setting("synchronous") ?? "nothing"
                found.append(
                    level == "2"
                        ? .good("durability", "synchronous = 2, every commit is synced")
                        : .wrong("durability", "synchronous = \(level)", mend: "this program sets 2: report it"))
            }
            if found[0].isGood { found.append(try await clock(database)) }
            await database.close()
            return found
        } catch let failure as CommandFailure {
            return [.wrong("database", failure.message, mend: failure.mend)]
        } catch {
            return [
                .wrong(
                    "database", "\(error)",
                    mend: "check that \(configuration.database.value.shown) is reachable and yours")
            ]
        }
    }

    private func schema(_ database: any Database) async throws -> Finding {
        switch try await Migrator(Schema.migrations, digest: PackShelf.digest).state(of: database) {
        case .current: .good("schema", "current")
        case .ahead(let name): .good("schema", "one ahead (\(name)): this program still works on it")
        case .behind(let missing):
            .wrong("schema", "lacks \(missing.joined(separator: ", "))", mend: "anju backup, then anju migrate")
        }
    }

    /// Entries that lie in the future say that the clock was turned back.
    private func clock(_ database: any Database) async throws -> Finding {
        let now = Ambient.system.now()
        let row = try await database.read {
            try $0.rows("SELECT COALESCE(MAX(at), 0) AS newest FROM ledger_entry").first
        }
        let newest = Instant(milliseconds: Int64(try row?.get("newest", as: Int.self) ?? 0))
        guard newest <= now.adding(minutes: 5) else {
            return .wrong(
                "clock", "the ledger has an entry of \(newest), the clock says \(now)",
                mend: "set the clock (timedatectl set-ntp true) before anybody works")
        }
        return .good("clock", now.description)
    }
}
