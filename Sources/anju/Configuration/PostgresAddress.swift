import Foundation

/// A connection string of PostgreSQL and the password that may stand in it.
struct PostgresAddress: Hashable, Sendable {
    /// As written: an address, or libpq's keywords.
    let text: String

    init(_ text: String) { self.text = text }

    private var isAddress: Bool { text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") }

    var holdsPassword: Bool { shown != text }

    /// For people: without a password.
    var shown: String {
        text.replacing(/password=('[^']*'|[^\s&]+)/) { _ in "password=***" }
            .replacing(/:\/\/([^:@\/]*):[^@\/]*@/) { "://\($0.output.1):***@" }
    }

    /// The password in the text, as written there.
    private var password: String? {
        if let match = text.firstMatch(of: /:\/\/[^:@\/]*:([^@\/]*)@/) {
            return String(match.output.1).removingPercentEncoding
        }
        guard let match = text.firstMatch(of: /password=('[^']*'|[^\s&]+)/) else { return nil }
        let value = match.output.1
        return value.hasPrefix("'") ? String(value.dropFirst().dropLast()) : String(value)
    }

    /// The same without its password, and the password: other programs get it by their environment, where nobody else of
    /// the machine can read it.
    var parted: (text: String, password: String?) {
        let bare = text.replacing(/:\/\/([^:@\/]*):[^@\/]*@/) { "://\($0.output.1)@" }
            .replacing(/\s*password=('[^']*'|[^\s&]+)/, with: "")
        return (bare, password)
    }

    /// With a password from elsewhere.
    func with(password: String) -> String {
        guard isAddress else {
            let quoted = password.replacing("\\", with: "\\\\").replacing("'", with: "\\'")
            return "\(text) password='\(quoted)'"
        }
        let unreserved = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8)
        let encoded = password.utf8.map { byte in
            unreserved.contains(byte)
                ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
        return text + (text.contains("?") ? "&" : "?") + "password=" + encoded
    }
}
