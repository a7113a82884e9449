import Foundation

/// How a Chinese name may be written in Latin letters: a proposal that its bearer must confirm, never a value.
///
/// Characters have several readings, and a renewed passport may keep an older spelling.
public struct PinyinProposal: Hashable, Sendable {
    /// One reading a character, with tones, in lower case: `lǚ`, `yè`.
    public let syllables: [String]
    /// How many of the syllables are each surname's.
    let surnameLengths: [Int]
    /// Other readings of the surname as spelt in ``standard``, where it has any.
    public let surnameAlternatives: [String]

    /// `nil` for what is no Chinese name of two to six characters; names with a middle dot are spelt from their own
    /// language, so nothing is proposed for them.
    ///
    /// `surnames` gives the surname where the usual rule would cut it wrongly: one, or both of a double surname, such as
    /// `["郑", "李"]`.
    public init?(_ name: String, surnames: [String] = []) {
        let simplified = Self.simplified(name)
        guard (2...6).contains(simplified.count), simplified.allSatisfy(Self.isHan) else { return nil }
        let given = surnames.map(Self.simplified)
        guard simplified.hasPrefix(given.joined()) else { return nil }
        let heads = given.isEmpty ? [Self.surname(of: simplified)] : given
        let rest = String(simplified.dropFirst(heads.joined().count))
        syllables = heads.flatMap(Self.surnameSyllables) + HanReadings.given(rest)
        surnameLengths = heads.map(\.count)
        surnameAlternatives = (heads.count == 1 ? SurnameReadings.table[heads[0]] ?? [] : []).dropFirst().map {
            PinyinSyllable.capitalised($0.split(separator: " ").map { PinyinSyllable.toneless(String($0)) }.joined())
        }
        guard syllables.count == simplified.count else { return nil }
    }

    /// GB/T 28039 without tones: `Lü Ye`, `Ouyang Xiu`, `Zheng-Li Shufang`.
    public var standard: String { written(PinyinSyllable.toneless) }

    /// GB/T 28039 with tones: `Lǚ Yè`, `Zhèng-Lǐ Shūfāng`.
    public var toned: String { written(\.self) }

    /// The surname as a passport prints it since 2012: `LYU`, `ZHENG-LI`.
    public var passportPrimary: String { surnames.map(PinyinSyllable.passport).joined(separator: "-") }

    /// The given name as a passport prints it, in one word.
    public var passportSecondary: String { PinyinSyllable.passport(given.joined()) }

    /// The syllables behind the surname.
    var given: ArraySlice<String> { syllables.dropFirst(surnameLengths.reduce(0, +)) }

    /// Each surname's syllables in one word.
    private var surnames: [String] {
        var start = 0
        return surnameLengths.map { length in
            defer { start += length }
            return syllables[start..<(start + length)].joined()
        }
    }

    private func written(_ spelling: (String) -> String) -> String {
        let first = surnames.map { PinyinSyllable.capitalised(spelling($0)) }.joined(separator: "-")
        let second = PinyinSyllable.capitalised(spelling(joinedGiven))
        return second.isEmpty ? first : first + " " + second
    }

    /// In one word, with an apostrophe before a vowel that would otherwise join the syllable before: `Xi'an`.
    private var joinedGiven: String {
        given.reduce("") { word, syllable in
            let base = PinyinSyllable.plain(syllable).first
            return !word.isEmpty && (base == "a" || base == "o" || base == "e")
                ? word + "'" + syllable : word + syllable
        }
    }

    private static func surnameSyllables(_ surname: String) -> [String] {
        if let reading = SurnameReadings.table[surname]?.first { return reading.split(separator: " ").map(String.init) }
        return surname.unicodeScalars.count == 1
            ? HanReadings.surname(surname) : HanReadings.whole(surname, "Han-Latin/Names")
    }

    private static func simplified(_ text: String) -> String {
        ScalarTable.simplified.text(of: text) ?? text.applyingTransform(StringTransform("Hant-Hans"), reverse: false)
            ?? text
    }

    private static func isHan(_ character: Character) -> Bool {
        guard let scalar = character.unicodeScalars.first else { return false }
        return scalar.properties.isIdeographic && scalar.properties.generalCategory == .otherLetter
    }

    /// Two characters where they are a known compound and something follows.
    private static func surname(of name: String) -> String {
        let pair = String(name.prefix(2))
        return name.count > 2 && compound.contains(pair) ? pair : String(name.prefix(1))
    }

    private static let compound = Set(
        """
        欧阳 司马 尉迟 上官 诸葛 东方 皇甫 令狐 长孙 慕容 司徒 夏侯 公孙 宇文 澹台 万俟 端木 司空 轩辕 申屠 独孤 南宫 西门 闻人
        赫连 淳于 单于 太史 公冶 濮阳 钟离 鲜于 呼延 闾丘 东郭 百里 拓跋 第五 左丘 梁丘 公羊 谷梁 巫马 漆雕 乐正 宰父 亓官
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
