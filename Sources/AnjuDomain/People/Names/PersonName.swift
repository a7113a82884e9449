public import AnjuCore

/// A person's name in every spelling that their documents and they themselves give.
///
/// Nothing is split by guess and nothing filled up: a name without a surname has none.
public struct PersonName: Hashable, Sendable {
    /// The primary identifier of the document, in Latin letters; the whole name where there is no surname.
    public let primary: String
    /// The secondary identifiers; empty where the document has none.
    public let secondary: String
    /// The name in the script of the holder's country, as they write it.
    public let native: String
    /// The name in Chinese characters.
    public let chinese: String
    public let structure: NameStructure

    /// Keys of the items that spell it, in the order of a form.
    public static let items = ["name_zh", "name_latin_primary", "name_latin_secondary", "name_native_script"]

    /// Takes the name out of a file's or a form's values and cleans every part.
    public init(_ values: [String: String]) {
        primary = NameText.kept(values["name_latin_primary"] ?? "", of: "name_latin_primary")
        secondary = NameText.kept(values["name_latin_secondary"] ?? "", of: "name_latin_secondary")
        native = NameText.kept(values["name_native_script"] ?? "", of: "name_native_script")
        chinese = NameText.kept(values["name_zh"] ?? "", of: "name_zh")
        structure = NameStructure(rawValue: values["name_structure"] ?? "") ?? .unknown
    }

    /// Why it cannot be anybody's: there is none in any script.
    public var violations: [ReadingNote] {
        if [primary, secondary, native, chinese].allSatisfy(\.isEmpty) { return [ReadingNote("name.empty")] }
        return []
    }

    /// What a person should look at, beside the item that it is about: one name in two fields, digits.
    public var warnings: [Violation] {
        var notes: [Violation] = []
        if structure == .oneName, !primary.isEmpty, !secondary.isEmpty {
            let parts = ["primary": primary, "secondary": secondary]
            notes.append(Violation("name_latin_secondary", "name.one-name-split", parts))
        }
        let parts = [("name_zh", chinese), ("name_latin_primary", primary), ("name_latin_secondary", secondary)]
        for (item, text) in parts where text.contains(where: \.isNumber) {
            notes.append(Violation(item, "name.digit", ["read": text]))
        }
        return notes
    }
}
