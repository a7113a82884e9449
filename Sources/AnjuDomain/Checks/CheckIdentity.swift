/// What tells whether a record and a person may be one: four facts, and nothing more is ever compared.
public struct CheckIdentity: Hashable, Sendable {
    public var documentNumber: String
    public var name: String
    public var birthDate: String
    public var nationality: String

    public init(documentNumber: String = "", name: String = "", birthDate: String = "", nationality: String = "") {
        (self.documentNumber, self.name) = (documentNumber, name)
        (self.birthDate, self.nationality) = (birthDate, nationality)
    }

    /// Whether a record may be this person's: the same document number, or the same name, birth date and nationality.
    ///
    /// A name alone never matches, nor a name with one more fact.
    public func mayBe(_ record: CheckIdentity) -> Bool {
        if Self.isSame(Self.number(documentNumber), Self.number(record.documentNumber)) { return true }
        return Self.isSame(name, record.name) && Self.isSame(birthDate, record.birthDate)
            && Self.isSame(nationality, record.nationality)
    }

    /// Case and blanks aside; what is not known is the same as nothing.
    private static func isSame(_ left: String, _ right: String) -> Bool {
        let (left, right) = (plain(left), plain(right))
        return !left.isEmpty && left == right
    }

    /// Letters and digits alone: what divides a number tells nothing.
    private static func number(_ text: String) -> String { text.filter { $0.isLetter || $0.isNumber } }

    private static func plain(_ text: String) -> String {
        text.uppercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
