import AnjuCore
import AnjuDomain
import Foundation

/// A document number as it is compared, indexed and claimed: letters and digits of every script, in one spelling.
enum NumberKey {
    /// The number without what separates its parts; empty where it has neither letter nor digit.
    ///
    /// Digits of every script are one, as are the full-width and the half-width form of a letter; a letter of another
    /// script is kept, as it tells two numbers apart as well as a Latin one does.
    static func normalized(_ number: String) -> String {
        let folded = TypedText.compact(number).precomposedStringWithCompatibilityMapping
        var kept = String.UnicodeScalarView()
        for scalar in TypedText.compact(folded).uppercased().unicodeScalars where isPart(scalar) { kept.append(scalar) }
        return String(kept)
    }

    /// The end of the number, the only part shown where the whole is not needed; empty where the end would be all of it.
    ///
    /// Four characters of nine or more, two of six or more: as ``Masked/number(_:)`` shows it.
    static func lastFour(_ number: String) -> String {
        let key = normalized(number)
        switch key.count {
        case ...5: return ""
        case ...8: return String(key.suffix(2))
        default: return String(key.suffix(4))
        }
    }

    /// A key under which a number may be kept, and of which kinds of documents; without any, of every kind.
    struct Kept: Hashable {
        var key: String
        var kinds: [String] = []
    }

    /// What a number is looked up by that is asked for without its document's kind: as it stands, and in the one spelling
    /// of each kind whose rule it fits in another, such as a citizen number of fifteen digits.
    static func kept(_ number: String, today: CalendarDate) -> [Kept] {
        let plain = Kept(key: normalized(number))
        if plain.key.isEmpty { return [] }
        return [plain]
            + IdentityNumberRule.allCases.compactMap { rule in
                guard let kind = rule.documentTypes.first else { return nil }
                let reading = IdentityNumber.check(number: number, documentType: kind, today: today)
                guard let key = reading.value.map({ normalized($0.canonical) }), key != plain.key else { return nil }
                return Kept(key: key, kinds: rule.documentTypes)
            }
    }

    /// Letters, the marks that belong to them, and numbers.
    private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
            true
        default: false
        }
    }
}
