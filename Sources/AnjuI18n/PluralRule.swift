public import AnjuCore

/// Which form of a word a language puts after a whole number (CLDR 46; checked against Babel's table).
public enum PluralRule: Hashable, Sendable {
    /// Chinese, Burmese, Japanese, Korean, Lao, Thai, Vietnamese: words do not change.
    case unchanging
    /// English: one and others.
    case singular
    /// Spanish: one, whole millions, others.
    case spanish
    /// French: nought and one, whole millions, others.
    case french
    case russian
    case arabic

    /// The rule of `language`, judged by its first part; a language that is not listed counts as English does.
    public init(_ language: LanguageTag) {
        switch language.rawValue.split(separator: "-").first.map({ $0.lowercased() }) {
        case "zh", "my", "ja", "ko", "lo", "th", "vi": self = .unchanging
        case "es": self = .spanish
        case "fr": self = .french
        case "ru": self = .russian
        case "ar": self = .arabic
        default: self = .singular
        }
    }

    /// The form for `number`; its sign does not matter.
    public func category(of number: Int) -> PluralCategory {
        let size = number.magnitude
        switch self {
        case .unchanging: return .other
        case .singular: return size == 1 ? .one : .other
        case .spanish: return size == 1 ? .one : Self.isMillions(size) ? .many : .other
        case .french: return size < 2 ? .one : Self.isMillions(size) ? .many : .other
        case .russian: return Self.russian(size)
        case .arabic: return Self.arabic(size)
        }
    }

    /// The forms that a catalogue in this language has to give.
    public var categories: [PluralCategory] {
        switch self {
        case .unchanging: [.other]
        case .singular: [.one, .other]
        case .spanish, .french: [.one, .many, .other]
        case .russian: [.one, .few, .many, .other]
        case .arabic: PluralCategory.allCases
        }
    }

    private static func isMillions(_ size: UInt) -> Bool { size != 0 && size.isMultiple(of: 1_000_000) }

    private static func russian(_ size: UInt) -> PluralCategory {
        let (ten, hundred) = (size % 10, size % 100)
        if ten == 1, hundred != 11 { return .one }
        return (2...4).contains(ten) && !(12...14).contains(hundred) ? .few : .many
    }

    private static func arabic(_ size: UInt) -> PluralCategory {
        switch size {
        case 0: return .zero
        case 1: return .one
        case 2: return .two
        default:
            let hundred = size % 100
            if (3...10).contains(hundred) { return .few }
            return hundred >= 11 ? .many : .other
        }
    }
}
