/// An e-mail address whose shape a mail server can route; whether it exists only a letter to it tells.
public struct EmailAddress: Hashable, Sendable {
    /// The domain in lower case, the part before the sign as typed.
    public let canonical: String

    /// Checks the shape: one `@`, a local part of at most 64, a domain of two labels or more, 254 characters in all.
    public static func check(_ text: String) -> IdentifierReading<EmailAddress> {
        let typed = TypedText.halfWidth(text).filter { !$0.isWhitespace && $0 != "\u{200B}" && $0 != "\u{FEFF}" }
        func refused(_ code: String, _ details: [String: String] = [:]) -> IdentifierReading<EmailAddress> {
            IdentifierReading(typed, violations: [ReadingNote(code, details)])
        }
        if typed.isEmpty { return refused("email.empty") }
        let parts = typed.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return refused("email.at-sign", ["read": "\(parts.count - 1)", "due": "1"]) }
        let (local, domain) = (parts[0], parts[1].lowercased())
        guard isLocalPart(local) else { return refused("email.local-part", ["read": String(local)]) }
        guard isDomain(domain) else { return refused("email.domain", ["read": domain]) }
        guard typed.utf8.count <= 254 else {
            return refused("email.length", ["read": "\(typed.utf8.count)", "due": "254"])
        }
        return IdentifierReading(typed, EmailAddress(canonical: "\(local)@\(domain)"))
    }

    private static func isLocalPart(_ text: Substring) -> Bool {
        guard !text.isEmpty, text.utf8.count <= 64, !text.hasPrefix("."), !text.hasSuffix(".") else { return false }
        return !text.contains("..")
            && text.allSatisfy { $0.isLetter || $0.isNumber || "!#$%&'*+-/=?^_`{|}~.".contains($0) }
    }

    private static func isDomain(_ text: String) -> Bool {
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count >= 2, let last = labels.last, !last.allSatisfy(\.isWholeNumber) else { return false }
        return labels.allSatisfy { label in
            (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
                && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
        }
    }
}
