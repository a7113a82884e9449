/// How an item's value is written.
///
/// Every value is kept as canonical text.
public enum ItemType: String, Hashable, Sendable, CaseIterable {
    case string, text, integer, decimal, boolean, code, phone, email
    /// ISO 8601; a birth date may be partial.
    case date
    /// RFC 3339 in UTC.
    case datetime
    /// Codes in ascending order, divided by commas.
    case codeMulti = "code_multi"
}
