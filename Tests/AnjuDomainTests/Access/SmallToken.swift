import AnjuCore

/// Identifiers that a test can name.
enum SmallToken {
    static func token(_ place: Int) -> Token {
        Token(at: Instant(milliseconds: Int64(place)), random: Array(repeating: UInt8(0), count: 10))
    }
}
