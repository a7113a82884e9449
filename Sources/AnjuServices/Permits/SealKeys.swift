public import AnjuCore
import AnjuSeal
import Foundation

/// The seal's keys as files of a folder, for their owner alone.
public struct SealKeys: Sendable {
    private let folder: String

    public init(folder: String) { self.folder = folder }

    private var files: FileManager { .default }

    /// What a folder of keys holds; the root may be kept elsewhere once the list is signed.
    private static let names = ["permit.pem", "status.pem", "root-public.pem", "trust.cbor", "root.pem"]

    /// Whether any file of a set of keys is here: then none is ever made anew over it.
    public var exist: Bool { Self.names.contains { files.fileExists(atPath: folder + "/" + $0) } }

    /// Makes a root, a permit key and a status key, and signs the first trust list.
    ///
    /// Keys that exist are kept.
    public func make(issuer: String, now: Instant) throws {
        if exist { return }
        try files.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let root = SealKey.fresh()
        let (permit, status) = (SealKey.fresh(), SealKey.fresh())
        try write(permit.pem, "permit.pem")
        try write(status.pem, "status.pem")
        try write(root.publicKey.pem, "root-public.pem")
        let list = try TrustList(
            version: 1, issuedAt: now,
            keys: [
                trusted(permit, .permit, issuer, now), trusted(status, .status, issuer, now),
            ])
        try Data(try list.signed(by: root)).write(to: URL(fileURLWithPath: folder + "/trust.cbor"), options: [.atomic])
        try write(root.pem, "root.pem")
    }

    /// Makes a new permit key and a new status key; seals of the old one stay good until that key's own end.
    public func rotate(issuer: String, now: Instant) throws {
        let root = try SealKey(pem: try text("root.pem"))
        let before = try TrustList(try bytes("trust.cbor"), root: root.publicKey)
        let (permit, status) = (SealKey.fresh(), SealKey.fresh())
        let list = try TrustList(
            version: before.version + 1, issuedAt: now,
            keys: before.keys + [trusted(permit, .permit, issuer, now), trusted(status, .status, issuer, now)])
        // The list first: a crash between leaves a trusted key that nobody uses, never a key that nobody trusts.
        try Data(try list.signed(by: root)).write(to: URL(fileURLWithPath: folder + "/trust.cbor"), options: [.atomic])
        try write(status.pem, "status.pem")
        try write(permit.pem, "permit.pem")
    }

    /// The office that seals with these keys.
    public func office(issuer: String, statusURI: String) throws -> SealOffice {
        try SealOffice(
            issuer: issuer, statusURI: statusURI, permitKey: try SealKey(pem: try text("permit.pem")),
            statusKey: try SealKey(pem: try text("status.pem")), trustListBytes: try bytes("trust.cbor"),
            root: try SealPublicKey(pem: try text("root-public.pem")))
    }

    private func trusted(_ key: SealKey, _ purpose: SealPurpose, _ issuer: String, _ now: Instant) -> TrustedKey {
        TrustedKey(
            key: key.publicKey, purpose: purpose, issuer: issuer, notBefore: now.adding(hours: -1),
            notAfter: now.adding(days: 3 * 365))
    }

    private func write(_ text: String, _ name: String) throws {
        let path = folder + "/" + name
        try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: [.atomic])
        try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    }

    private func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

    private func bytes(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)))
    }
}
