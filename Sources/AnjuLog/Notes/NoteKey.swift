import Crypto

/// The public half of a key that signs notes, as c2sp.org/signed-note writes it: `name+identifier+key`.
public struct NoteKey: Hashable, Sendable {
    /// What the key signs; the byte stands before it in its text.
    public enum Kind: UInt8, Hashable, Sendable, CaseIterable {
        /// The text of a note: a log.
        case log = 1
        /// A checkpoint with a time before it: a witness.
        case witness = 4
    }

    /// Who signs.
    public let name: String
    public let kind: Kind
    /// An Ed25519 public key, 32 bytes.
    public let publicKey: [UInt8]

    /// Throws ``NoteError`` where the name or the key is none.
    public init(name: String, kind: Kind, publicKey: [UInt8]) throws(NoteError) {
        guard NoteName.isSound(name) else { throw .name }
        guard publicKey.count == 32, (try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey)) != nil else {
            throw .key
        }
        (self.name, self.kind, self.publicKey) = (name, kind, publicKey)
    }

    /// Reads ``text`` and refuses every other spelling.
    public init(_ text: String) throws(NoteError) {
        let parts = text.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let bytes = StrictBase64.bytes(parts[2]), let first = bytes.first else {
            throw .malformed("key")
        }
        guard let kind = Kind(rawValue: first) else { throw .key }
        try self.init(name: String(parts[0]), kind: kind, publicKey: Array(bytes.dropFirst()))
        guard self.text == text else { throw .key }
    }

    /// SHA-256(name || 0x0A || kind || key), the first four bytes.
    public var id: [UInt8] {
        Array(SHA256.hash(data: Array(name.utf8) + [0x0A, kind.rawValue] + publicKey).prefix(4))
    }

    /// `name+identifier+key`.
    public var text: String {
        let digits = id.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        return "\(name)+\(digits)+\(StrictBase64.text([kind.rawValue] + publicKey))"
    }

    /// Whether `signature` is this key's of `message`.
    func accepts(_ signature: [UInt8], of message: [UInt8]) -> Bool {
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey) else { return false }
        return key.isValidSignature(signature, for: message)
    }
}
