/// A list of typefaces: the first that has a character draws it.
enum Face {
    /// Everything but names and titles.
    case sans
    /// Names of people and titles of papers, as on every page of the house.
    case serif
    /// Numbers that are read out letter by letter.
    case mono

    /// Burmese has one face in all three lists: Noto Serif Myanmar is too black beside Song.
    var families: String {
        switch self {
        case .sans: "Noto Sans, Noto Sans CJK SC, Noto Sans Myanmar"
        case .serif: "Noto Serif, Noto Serif CJK SC, Noto Sans Myanmar"
        case .mono: "Noto Sans Mono CJK SC, Noto Sans, Noto Sans Myanmar"
        }
    }
}
