import AnjuCore
import AnjuDomain
import AnjuLog
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuVault
import Foundation

/// The folder of keys: the vault's keyring, and the seal's keys beside it.
struct KeyFolder: Sendable {
    private let configuration: Configuration

    init(_ configuration: Configuration) { self.configuration = configuration }

    private var seal: SealKeys { SealKeys(folder: configuration.sealKeys) }

    private var log: LogKeys { LogKeys(folder: configuration.logKeys) }

    /// Who issues: at most 24 characters, as seals allow.
    static func issuer(_ rulebook: Rulebook) -> String { String(rulebook.pack.id.prefix(24)) }

    /// Makes the keys of a database that holds nothing yet.
    ///
    /// A database with people and without its keyring is never given a new one: nothing in it could be read again.
    func prepare(for database: any Database, _ rulebook: Rulebook, ambient: Ambient) async throws {
        try FileManager.default.createDirectory(
            atPath: configuration.keys, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        if !FileManager.default.fileExists(atPath: configuration.keyring) {
            let isEmpty = try await database.read {
                try $0.accounts(limit: 1).isEmpty && $0.isWithoutPeople()
            }
            guard isEmpty else {
                throw CommandFailure(
                    "the database holds people, and its keyring is not at \(configuration.keyring)",
                    mend: "bring the keyring back from where it was kept; without it nothing sealed can be read")
            }
            try Keyring(random: ambient.random).write(newFile: configuration.keyring)
        }
        try await prepareLog(for: database, ambient: ambient)
        guard !seal.exist else { return }
        guard try await database.read({ try $0.isWithoutPermits() }) else {
            throw CommandFailure(
                "the database holds permits, and the seal's keys are not at \(configuration.sealKeys)",
                mend: "bring the keys back from where they were kept; with new ones every printed permit reads forged")
        }
        try seal.make(issuer: Self.issuer(rulebook), now: ambient.now())
        try Data(configuration.statusAddress.utf8).write(
            to: URL(fileURLWithPath: configuration.statusAddressFile), options: [.atomic])
    }

    /// Makes the key of a log that has signed nothing yet.
    ///
    /// The log is called for good what it was called when its key was made: where it can be fetched, without the scheme.
    func prepareLog(for database: any Database, ambient: Ambient) async throws {
        guard !log.exist else { return }
        guard try await database.read({ try $0.checkpoint() }) == nil else {
            throw CommandFailure(
                "the log has signed what it holds, and its key is not at \(configuration.logKeys)",
                mend: "bring the key back from where it was kept; Documentation/Log.md says what to do where it is lost"
            )
        }
        try log.make(origin: configuration.logOrigin, random: ambient.random)
    }

    func logSigner() throws -> NoteSigner { try log.signer() }

    func vault() throws -> Vault { Vault(try Keyring(file: configuration.keyring)) }

    func sealOffice(_ rulebook: Rulebook) throws -> SealOffice {
        let kept = try? String(contentsOfFile: configuration.statusAddressFile, encoding: .utf8)
        return try seal.office(issuer: Self.issuer(rulebook), statusURI: kept ?? configuration.statusAddress)
    }
}
