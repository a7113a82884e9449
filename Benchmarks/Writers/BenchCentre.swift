import AnjuCore
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import AnjuVault

/// A centre as `anju serve` puts it together, on a database of the bench's own: the system's clock and randomness, the
/// pack of Ruili, fresh keys.
struct BenchCentre: Sendable {
    let centre: Centre
    let database: any Database

    init(_ database: any Database, folder: String) async throws {
        let ambient = Ambient.system
        let keys = SealKeys(folder: folder + "/keys")
        try keys.make(issuer: "bench", now: ambient.now())
        let logKeys = LogKeys(folder: folder + "/keys/log")
        try logKeys.make(origin: "bench.example/log", random: ambient.random)
        self.database = database
        try await Self.migrate(database)
        centre = Centre(
            rulebook: try TestPack.ruili(), shelf: RulebookShelf(reading: TestPack.kept),
            ledger: Ledger(database: database, ambient: ambient),
            vault: Vault(Keyring { ambient.random($0) }), blobs: try BlobStore(folder: folder + "/blobs"),
            sealOffice: try keys.office(issuer: "bench", statusURI: "https://bench.example/status"),
            logSigner: try logKeys.signer(), ambient: ambient)
    }

    /// Makes the tables and indexes of the product: the bare writer's are the same.
    static func migrate(_ database: any Database) async throws {
        try await Migrator(Schema.migrations) { TestPack.digest($0) }.migrate(database, at: Ambient.system.now())
    }
}
