public import AnjuStore

/// A picture whose ciphertext is on disk; the row that counts its use is written with what it belongs to.
public struct KeptImage: Hashable, Sendable {
    public var record: BlobRecord

    public init(record: BlobRecord) { self.record = record }
}
