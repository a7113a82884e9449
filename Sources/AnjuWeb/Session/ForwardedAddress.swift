import HTTPTypes

/// The address that a proxy before us names.
enum ForwardedAddress {
    private static let name = HTTPField.Name("X-Forwarded-For")

    /// The last place of the last `X-Forwarded-For`, which our own proxy wrote; what stands before it anybody can send.
    ///
    /// `nil` where there is none, or where it is no address.
    static func last(in headers: HTTPFields) -> String? {
        guard let name, let line = headers[values: name].last, let place = line.split(separator: ",").last else {
            return nil
        }
        var text = place.filter { $0 != " " && $0 != "\t" && $0 != "\"" }
        if text.hasPrefix("["), let end = text.firstIndex(of: "]") {
            text = String(text[text.index(after: text.startIndex)..<end])
        } else if text.count(where: { $0 == ":" }) == 1, let port = text.firstIndex(of: ":") {
            text = String(text[..<port])
        }
        let isAddress = !text.isEmpty && text.utf8.count <= 45 && text.allSatisfy { $0.isHexDigit || ".:".contains($0) }
        return isAddress ? text.lowercased() : nil
    }
}
