import Crypto

/// A secret Ed25519 key that signs notes under a name.
public struct NoteSigner: Sendable {
    private let secret: Curve25519.Signing.PrivateKey
    /// What others check with.
    public let key: NoteKey

    /// Takes the 32 bytes of an Ed25519 secret.
    public init(name: String, kind: NoteKey.Kind, secret: [UInt8]) throws(NoteError) {
        guard let secret = try? Curve25519.Signing.PrivateKey(rawRepresentation: secret) else { throw .key }
        self.secret = secret
        key = try NoteKey(name: name, kind: kind, publicKey: Array(secret.publicKey.rawRepresentation))
    }

    /// Reads ``text``.
    public init(_ text: String) throws(NoteError) {
        let parts = text.split(separator: "+", maxSplits: 4, omittingEmptySubsequences: false)
        guard parts.count == 5, parts[0] == "PRIVATE", parts[1] == "KEY",
            let bytes = StrictBase64.bytes(parts[4]), let first = bytes.first
        else { throw .malformed("secret key") }
        guard let kind = NoteKey.Kind(rawValue: first) else { throw .key }
        try self.init(name: String(parts[2]), kind: kind, secret: Array(bytes.dropFirst()))
        guard self.text == text else { throw .key }
    }

    /// The secret itself: `PRIVATE+KEY+name+identifier+key`.
    public var text: String {
        let parts = key.text.split(separator: "+", maxSplits: 2)
        let secret = StrictBase64.text([key.kind.rawValue] + Array(secret.rawRepresentation))
        return "PRIVATE+KEY+\(parts[0])+\(parts[1])+\(secret)"
    }

    /// The line under a note's text, signed over the text alone: a log's.
    public func line(over text: String) throws -> NoteLine {
        NoteLine(
            name: key.name, keyID: key.id, signature: Array(try secret.signature(for: Array(text.utf8))))
    }

    /// The cosignature/v1 of a checkpoint at a time: a witness's.
    public func cosignature(of checkpoint: Checkpoint, atSeconds seconds: UInt64) throws -> NoteLine {
        let message = Cosignature.message(checkpoint, atSeconds: seconds)
        let time = (0..<8).reversed().map { UInt8(truncatingIfNeeded: seconds >> UInt64(8 * $0)) }
        return NoteLine(
            name: key.name, keyID: key.id, signature: time + Array(try secret.signature(for: message)))
    }
}

extension NoteSigner: CustomStringConvertible, CustomReflectable {
    /// Names the public half; the secret stays out of logs and dumps.
    public var description: String { "NoteSigner " + key.text }

    public var customMirror: Mirror { Mirror(self, children: []) }
}
