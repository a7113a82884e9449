import Foundation

/// Where a list goes on: opaque to the caller, who sends it back as it came.
package struct WorklistCursor: Hashable {
    package var page: Int
    package var size: Int

    package init(page: Int, size: Int) { (self.page, self.size) = (page, size) }

    /// Reads what ``text`` wrote; anything else is `nil`.
    package init?(_ text: String) {
        guard let data = Data(base64Encoded: text) else { return nil }
        let parts = String(decoding: data, as: UTF8.self).split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "w", let page = Int(parts[1]), let size = Int(parts[2]),
            (0...100_000).contains(page), (1...50).contains(size), WorklistCursor(page: page, size: size).text == text
        else { return nil }
        (self.page, self.size) = (page, size)
    }

    /// Letters, digits and `=` alone, so that it stands in an address as it is.
    package var text: String { Data("w.\(page).\(size)".utf8).base64EncodedString() }
}
