import AnjuCore
import AnjuDomain

/// What the QR code of a receipt says: the case's own token, which tells whoever finds the paper nothing and opens
/// nothing to who may not open the case.
enum ReceiptToken {
    private static let mark = "ANJU:"

    /// The text to draw, in the characters of a QR code's alphanumeric mode.
    static func text(of id: ID<Case>) -> String { (mark + id.rawValue.dropFirst(Case.idPrefix.count + 1)).uppercased() }

    /// The case that a scanned text is of; `nil` for what is no receipt's.
    static func read(_ text: String) -> ID<Case>? {
        let tidy = text.uppercased()
        guard tidy.hasPrefix(mark) else { return nil }
        return Token(tidy.dropFirst(mark.count).lowercased()).map { ID<Case>($0) }
    }
}
