public import AnjuCore
public import AnjuDomain
public import AnjuSQL
public import AnjuServices
import AnjuStore
import AnjuVault
import Foundation

/// A centre on a fresh database, with a clock and a random source of the test's own.
///
/// Its folder, with pictures and keys, goes away with it.
public final class TestCentre: Sendable {
    public let centre: Centre
    public let database: any Database
    public let clock: TestClock
    private let folder: String

    /// The morning on which every test begins: Monday 2 March 2026, 09:12 in Ruili.
    public static let morning = Instant(milliseconds: 1_772_413_920_000)

    /// A centre with the pack of Ruili on `engine`; the same `seed` gives the same identifiers.
    ///
    /// `changes` are made to the pack before the centre opens; `given` is an empty database in place of the engine's own.
    public init(
        _ engine: TestEngine = .sqlite, seed: UInt64 = 1, on given: (any Database)? = nil,
        changing changes: (inout Rulebook) -> Void = { _ in }
    ) async throws {
        var rulebook = try TestPack.ruili()
        rulebook.offices += TestOfficials.officesInMangshi
        changes(&rulebook)
        let clock = TestClock(at: Self.morning)
        let bytes = SeededBytes(seed: seed)
        let ambient = Ambient(now: { clock.now }, random: { bytes.next($0) })
        folder = FileManager.default.temporaryDirectory.path + "/anju-centre-\(UUID().uuidString)"
        let keys = SealKeys(folder: folder + "/keys")
        try keys.make(issuer: "ruili-test", now: clock.now)
        let logKeys = LogKeys(folder: folder + "/log")
        // Salts have a source of their own: who asks for more of them changes no identifier.
        let salts = SeededBytes(seed: seed &+ 6_962)
        try logKeys.make(origin: "ruili.example/log") { salts.next($0) }
        if let given { database = given } else { database = try await engine.make() }
        self.clock = clock
        let migrator = try Migrator(Schema.migrations) { TestPack.digest($0) }
        _ = try await migrator.migrate(database, at: clock.now)
        centre = Centre(
            rulebook: rulebook, shelf: RulebookShelf(reading: TestPack.kept),
            ledger: Ledger(database: database, ambient: ambient) { salts.next(32) },
            vault: Vault(Keyring { bytes.next($0) }), blobs: try BlobStore(folder: folder + "/blobs"),
            sealOffice: try keys.office(issuer: "ruili-test", statusURI: "https://ruili.example/status"),
            logSigner: try logKeys.signer(), ambient: ambient)
    }

    /// The same deployment after it was started anew under another version of its pack; nothing is remembered but what the
    /// database keeps.
    public func restarted(under rulebook: Rulebook, keeping content: [UInt8]? = nil) async throws -> Centre {
        var rulebook = rulebook
        rulebook.offices += TestOfficials.officesInMangshi
        let after = Centre(
            rulebook: rulebook, shelf: RulebookShelf(reading: TestPack.kept), ledger: centre.ledger,
            vault: centre.vault, blobs: centre.blobs, sealOffice: centre.sealOffice,
            logSigner: centre.logSigner, ambient: centre.ambient)
        if let content { try await KeepPack(centre: after)(content) }
        return after
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// The only value of the first row, as whole number.
    public func count(_ sql: SQL) async throws -> Int {
        try await database.read { try $0.rows(sql).first?.get("n") ?? -1 }
    }
}
