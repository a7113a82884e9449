public import AnjuCore

/// What a machine-readable zone says, field by field, as it was read.
public struct MRZFields: Hashable, Sendable {
    /// One or two letters; `P` opens a passport, `V` a visa, `I`, `A` and `C` cards.
    public let documentCode: String
    /// The issuing state, without fillers: `D` is Germany.
    public let state: String
    /// The primary identifier; the whole name of people without a surname.
    public let primary: String
    /// The secondary identifiers; empty where the document has none.
    public let secondary: String
    /// The last position holds a letter, so the name may have been cut: the page above has it in full.
    public let mayBeTruncated: Bool
    /// The document's number, put together where it runs on into the optional field.
    public let number: String
    /// The nationality, without fillers.
    public let nationality: String
    /// `nil` where unknown or not a date.
    public let birth: PartialDate?
    /// The same day a century earlier, where the two digits can mean that too.
    public let otherBirth: PartialDate?
    /// `nil` where the letter is none of the four.
    public let sex: Sex?
    /// `M`, `F`, `X` or `<`, as read.
    public let sexLetter: Character
    /// `nil` where not a date.
    public let expiry: CalendarDate?
    /// What the issuing state pleases; without trailing fillers.
    public let optional: String
    /// TD1's second such field; empty elsewhere.
    public let moreOptional: String

    /// The nationality in ISO 3166-1 alpha-3, where that differs only in spelling.
    public var nationalityAlpha3: String { nationality == "D" ? "DEU" : nationality }

    init(_ grid: MRZGrid, today: CalendarDate) {
        let (layout, rows) = (grid.layout, grid.rows)
        documentCode = Self.trimmed(layout.documentCode.read(rows))
        state = Self.trimmed(layout.state.read(rows))
        nationality = Self.trimmed(layout.nationality.read(rows))
        let names = layout.names.read(rows)
        (primary, secondary) = Self.names(names)
        mayBeTruncated = names.last != "<"
        let parts = grid.number
        number = Self.trimmed(parts.text)
        optional = Self.trimmed(parts.rest)
        moreOptional = layout.moreOptional.map { Self.trimmed($0.read(rows)) } ?? ""
        let birth = MRZDate.birth(layout.birth.read(rows), today: today)
        (self.birth, otherBirth) = (birth?.date, birth?.other)
        expiry = MRZDate.expiry(layout.expiry.read(rows))
        sexLetter = grid[layout.sex]
        sex =
            switch sexLetter {
            case "M": .male
            case "F": .female
            case "X", "<": .notStated
            default: nil
            }
    }

    /// The primary and the secondary identifiers with spaces for fillers.
    private static func names(_ characters: [Character]) -> (String, String) {
        let text = trimmed(characters)
        let parts = text.split(separator: "<<", maxSplits: 1, omittingEmptySubsequences: false)
        let spaced = parts.map { $0.split(separator: "<").joined(separator: " ") }
        return (spaced.first ?? "", spaced.count > 1 ? spaced[1] : "")
    }

    /// Without the fillers at the end.
    static func trimmed(_ characters: [Character]) -> String {
        String(characters.prefix((characters.lastIndex { $0 != "<" } ?? -1) + 1))
    }
}
