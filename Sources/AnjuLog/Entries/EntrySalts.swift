import Crypto

/// Salts of one entry, drawn from one secret that is kept nowhere: each tells nothing of the others.
public struct EntrySalts: Sendable {
    private let secret: SymmetricKey
    private let entry: String

    /// `secret` is 32 fresh random bytes; `entry` tells the entries of one write apart.
    public init(secret: [UInt8], entry: String) { (self.secret, self.entry) = (SymmetricKey(data: secret), entry) }

    /// Of the leaf, then of the record: as the ledger keeps them, 64 bytes.
    public var entrySalt: [UInt8] { salt("leaf") + salt("record") }

    /// Of a person's place among those whom the entry is about.
    public func subjectSalt(_ handle: String) -> [UInt8] { salt("subject\n" + handle) }

    private func salt(_ use: String) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Array("\(entry)\n\(use)".utf8), using: secret))
    }
}
