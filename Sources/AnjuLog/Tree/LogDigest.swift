import Crypto

/// SHA-256 as people compare it.
public enum LogDigest {
    /// Of bytes, in lower-case hexadecimal digits.
    public static func text(of bytes: [UInt8]) -> String {
        SHA256.hash(data: bytes).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
