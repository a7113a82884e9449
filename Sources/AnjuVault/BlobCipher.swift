import Crypto

/// Seals large content under a key of its own, which the vault seals in turn: deleting the key deletes the content.
public struct BlobCipher: Sendable {
    private let vault: Vault

    public init(_ vault: Vault) { self.vault = vault }

    /// The content's name, its ciphertext, and its key sealed for the row of table `blob` with that name.
    public func seal(_ content: [UInt8]) throws -> (name: String, ciphertext: [UInt8], sealedKey: [UInt8]) {
        let name = vault.blobName(content)
        let key = SymmetricKey(size: .bits256)
        let box = try AES.GCM.seal(content, using: key, authenticating: Array(name.utf8))
        guard let combined = box.combined else { throw VaultFailure.notAuthentic }
        let bytes = key.withUnsafeBytes { Array($0) }
        return (name, [UInt8](combined), try vault.seal(bytes, at: Self.place(name)))
    }

    /// The content again.
    ///
    /// Throws ``VaultFailure`` where key, name or ciphertext do not belong together.
    public func open(_ ciphertext: [UInt8], name: String, sealedKey: [UInt8]) throws -> [UInt8] {
        let key = SymmetricKey(data: try vault.open(sealedKey, at: Self.place(name)))
        guard let box = try? AES.GCM.SealedBox(combined: ciphertext),
            let content = try? AES.GCM.open(box, using: key, authenticating: Array(name.utf8))
        else { throw VaultFailure.notAuthentic }
        return [UInt8](content)
    }

    private static func place(_ name: String) -> SealedPlace {
        SealedPlace(table: "blob", column: "sealed_key", row: name)
    }
}
