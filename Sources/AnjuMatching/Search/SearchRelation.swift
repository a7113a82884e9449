/// How a part of the question and what was found belong together.
public enum SearchRelation: Hashable, Sendable {
    /// Two words that could be one name.
    case name(KeyRelation)
    /// Two characters that sound alike.
    case homophone
    /// One slip of the hand between them.
    case slip
    /// A syllable of pinyin with one slip.
    case pinyinSlip
    /// The beginning of it.
    case beginning
    /// A part of it.
    case part
    /// The first letters of the words.
    case initials
    /// The whole date, the day with another year, or the year.
    case date, day, year
    /// The last characters of a number.
    case tail

    /// Between 0 and 1: what a match is worth beside the same word.
    var quality: Double {
        switch self {
        case .name(let relation): relation.weight
        case .homophone: 0.55
        case .slip: 0.7
        case .pinyinSlip: 0.5
        case .beginning: 0.75
        case .part: 0.6
        case .initials: 0.7
        case .date, .tail: 1
        case .day, .year: 0.6
        }
    }
}
