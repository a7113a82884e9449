/// What a term of the index is.
enum TermKind: UInt8, Hashable, Sendable {
    case word, character, burmese, initials, tail, place, employer

    init(_ script: NameWord.Script) {
        self =
            switch script {
            case .letters, .digits: .word
            case .characters: .character
            case .burmese: .burmese
            }
    }

    var field: SearchFields {
        switch self {
        case .word, .character, .burmese, .initials: .name
        case .tail: .tail
        case .place: .place
        case .employer: .employer
        }
    }
}
