import Crypto

/// What the log's leaf holds of an entry: a salted hash, and nothing that can be read.
///
/// With the entry and its salt deleted it belongs to nobody, and the tree stays whole.
public enum Commitment {
    /// The first byte of the format that is written.
    public static let format: UInt8 = 1
    /// Bytes of a salt.
    public static let saltLength = 32

    /// `0x01 || SHA-256(salt || canonical entry)`: 33 bytes, the leaf's input.
    public static func leaf(salt: [UInt8], canonical: [UInt8]) -> [UInt8] {
        [format] + Array(SHA256.hash(data: salt + canonical))
    }
}
