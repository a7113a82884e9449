/// The forms that a language gives words after a number, as CLDR names them; also the endings of catalogue keys.
public enum PluralCategory: String, Hashable, Sendable, CaseIterable {
    case zero, one, two, few, many, other
}
