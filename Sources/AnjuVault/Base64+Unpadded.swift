import Foundation

extension [UInt8] {
    /// Base64 without padding, as PHC strings have it.
    var unpadded: String {
        String(Data(self).base64EncodedString().prefix { $0 != "=" })
    }

    /// Reads Base64 without padding; `nil` where it has any, or is anything else.
    init?(unpadded text: some StringProtocol) {
        guard !text.contains("=") else { return nil }
        let padding = String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
        guard let data = Data(base64Encoded: text + padding) else { return nil }
        self = Array(data)
    }
}
