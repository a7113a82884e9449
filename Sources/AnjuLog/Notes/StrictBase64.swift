import Foundation

/// Base 64 of RFC 4648 section 4 with its padding, and no other spelling of the same bytes.
public enum StrictBase64 {
    /// The bytes, or `nil` where the text is not what ``text(_:)`` writes of them.
    public static func bytes(_ text: some StringProtocol) -> [UInt8]? {
        let text = String(text)
        guard let data = Data(base64Encoded: text), data.base64EncodedString() == text else { return nil }
        return [UInt8](data)
    }

    /// The text of the bytes.
    public static func text(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }
}
