import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuVault
import Foundation

/// Everything put together: the engine, the keys, the pack, and the centre that stands on them.
struct House: Sendable {
    let configuration: Configuration
    let database: any Database
    let centre: Centre
    let passwords: Passwords

    var accounts: Accounts { Accounts(centre: centre, passwords: passwords) }

    /// Opens what `anju migrate` made.
    ///
    /// Where `mayMake` allows it, a SQLite file that is new or empty is made ready at once; everything else that is behind
    /// is said and left.
    static func open(
        _ configuration: Configuration, mayMake: Bool = false, ambient: Ambient = .system
    ) async throws -> House {
        let pack = try PackShelf.pack(configuration.packFolder)
        let rulebook = pack.rulebook
        let database = try await configuration.database.open(mayMake: mayMake, connections: configuration.connections)
        do {
            try await prepareSchema(of: database, configuration, mayMake: mayMake, ambient: ambient)
            try await insistOnPack(rulebook, database, ambient: ambient)
            let centre = try await centre(configuration, rulebook, database, ambient)
            try await KeepPack(centre: centre)(pack.content)
            let passwords = Passwords(
                pepper: centre.vault.pepper, common: configuration.home.commonPasswords, random: ambient.random)
            return House(configuration: configuration, database: database, centre: centre, passwords: passwords)
        } catch {
            await database.close()
            throw error
        }
    }

    private static func prepareSchema(
        of database: any Database, _ configuration: Configuration, mayMake: Bool, ambient: Ambient
    ) async throws {
        let migrator = try Migrator(Schema.migrations, digest: PackShelf.digest)
        switch try await migrator.state(of: database) {
        case .current, .ahead: return
        case .behind(let missing):
            let isNew = missing.count == Schema.migrations.count
            guard mayMake, isNew, database.dialect == .sqlite else {
                throw CommandFailure(
                    "the database \(configuration.database.shown) lacks \(missing.joined(separator: ", "))",
                    mend: "anju migrate applies it; back up first")
            }
            try await migrator.migrate(database, at: ambient.now())
        }
    }

    /// One database serves one pack: the first one that opened it.
    private static func insistOnPack(_ rulebook: Rulebook, _ database: any Database, ambient: Ambient) async throws {
        let ledger = Ledger(database: database, ambient: ambient)
        let id = rulebook.pack.id
        guard let known = try await ledger.readImpersonal({ try $0.setting("pack") }) else {
            try await ledger.write(as: .program, for: "operation", law: "") { transaction in
                try transaction.setSetting("pack", id)
                return Audited((), .settingChanged, on: "pack", detail: id)
            }
            return try await noteVersion(of: rulebook, ledger)
        }
        guard known == id else {
            throw CommandFailure(
                "this database belongs to the pack \(known), not to \(id)",
                mend: "name it with --pack \(known), or another --data")
        }
        try await noteVersion(of: rulebook, ledger)
    }

    /// What a version of the pack held when it was first used here: it is never changed afterwards.
    private static func noteVersion(of rulebook: Rulebook, _ ledger: Ledger) async throws {
        let (name, hash) = (rulebook.pack.versionSetting, rulebook.pack.hash)
        if let known = try await ledger.readImpersonal({ try $0.setting(name) }) {
            guard known != hash else { return }
            return Output.note(
                "the pack \(rulebook.pack.id) holds something else than when version \(rulebook.pack.version) was first "
                    + "used here; give it a new version")
        }
        try await ledger.write(as: .program, for: "operation", law: "") { transaction in
            try transaction.setSetting(name, hash)
            return Audited((), .settingChanged, on: name, detail: hash)
        }
    }

    private static func centre(
        _ configuration: Configuration, _ rulebook: Rulebook, _ database: any Database, _ ambient: Ambient
    ) async throws -> Centre {
        let keys = KeyFolder(configuration)
        try await keys.prepare(for: database, rulebook, ambient: ambient)
        var centre = Centre(
            rulebook: rulebook, shelf: RulebookShelf(reading: PackShelf.kept),
            ledger: Ledger(database: database, ambient: ambient), vault: try keys.vault(),
            blobs: try BlobStore(folder: configuration.blobs), sealOffice: try keys.sealOffice(rulebook),
            logSigner: try keys.logSigner(), ambient: ambient)
        if let folder = configuration.text(.checkFiles) { centre.checkAuthority = FileAuthority(folder: folder) }
        return centre
    }
}

extension PackIdentity {
    /// The setting that keeps this version's hash.
    var versionSetting: String { "pack.\(id).\(version)" }
}
