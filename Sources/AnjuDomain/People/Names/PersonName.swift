public import AnjuCore
import Foundation

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
    /// Which language ``native`` is in; `nil` where nobody said.
    public let nativeLanguage: LanguageTag?
    /// The name in Chinese characters.
    public let chinese: String
    public let structure: NameStructure

    /// Cleans every part: NFC, single spaces, no invisible characters, `·` for the dots that stand for it.
    public init(
        primary: String = "", secondary: String = "", native: String = "", nativeLanguage: LanguageTag? = nil,
        chinese: String = "", structure: NameStructure = .unknown
    ) {
        self.primary = NameText.clean(TypedText.halfWidth(primary))
        self.secondary = NameText.clean(TypedText.halfWidth(secondary))
        self.native = NameText.clean(native)
        self.nativeLanguage = nativeLanguage
        self.chinese = NameText.dotted(NameText.clean(chinese))
        self.structure = structure
    }

    /// What is wrong with the name: that there is none, or that one name was split in two.
    public var violations: [ReadingNote] {
        if [primary, secondary, native, chinese].allSatisfy(\.isEmpty) { return [ReadingNote("name.empty")] }
        return []
    }

    /// What a person should look at: one name in two fields, digits, Burmese text in the old encoding.
    public var warnings: [ReadingNote] {
        var notes: [ReadingNote] = []
        if structure == .oneName, !primary.isEmpty, !secondary.isEmpty {
            notes.append(ReadingNote("name.one-name-split", ["primary": primary, "secondary": secondary]))
        }
        for text in [primary, secondary, chinese] where text.contains(where: \.isNumber) {
            notes.append(ReadingNote("name.digit", ["read": text]))
        }
        let suspicion = ZawgyiSuspicion(native)
        if suspicion.isSuspected { notes.append(ReadingNote("name.zawgyi", ["read": native])) }
        return notes
    }

    /// The name in Latin letters, surname first or last as its structure has it; unknown order as in the document.
    public var latin: String {
        let parts =
            switch structure {
            case .surnameLast, .patronymic: [secondary, primary]
            case .surnameFirst, .oneName, .unknown: [primary, secondary]
            }
        return parts.filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// Every spelling, the one that a page in `language` shows first at the front, with the language of each.
    public func spellings(in language: LanguageTag) -> [(text: String, language: LanguageTag?)] {
        let native = (text: self.native, language: nativeLanguage)
        let latin = (text: self.latin, language: LanguageTag?.some(.english))
        let chinese = (text: self.chinese, language: LanguageTag?.some(.chinese))
        let ordered =
            if language == .chinese {
                [chinese, latin, native]
            } else if let nativeLanguage, language == nativeLanguage {
                [native, latin, chinese]
            } else {
                [latin, native, chinese]
            }
        var seen: Set<String> = []
        return ordered.filter { !$0.text.isEmpty && seen.insert($0.text).inserted }
    }

    /// The spelling that a page in `language` shows first; never empty where any spelling is there.
    public func display(in language: LanguageTag) -> String { spellings(in: language).first?.text ?? "" }
}
