/// Characters that eyes, cameras and typewriters take for one another.
public enum Misreading {
    /// Alike in shape across the two classes first, then digit for digit; the cost orders the proposals.
    private static let pairs: [(Character, Character, Int)] = [
        ("O", "0", 1), ("I", "1", 1), ("B", "8", 1), ("S", "5", 1), ("Z", "2", 1), ("G", "6", 1), ("D", "0", 2),
        ("Q", "0", 2), ("L", "1", 2), ("2", "7", 3), ("1", "7", 3), ("3", "8", 4), ("5", "6", 4), ("6", "8", 4),
        ("0", "8", 4), ("0", "6", 5), ("8", "9", 5), ("4", "9", 5), ("T", "7", 5), ("A", "4", 5), ("U", "V", 5),
        ("M", "N", 5), ("O", "Q", 5), ("O", "D", 5), ("E", "F", 5), ("K", "X", 5), ("C", "G", 5), ("<", "K", 6),
        ("<", "C", 6),
    ]

    /// What `read` may be instead, the likeliest first.
    public static func alternatives(of read: Character) -> [(character: Character, cost: Int)] {
        pairs.compactMap { first, second, cost in
            first == read ? (second, cost) : second == read ? (first, cost) : nil
        }
    }

    /// The likeliest digit for a letter, or letter for a digit; `nil` where none looks like it.
    static func likeliest(_ read: Character, digit: Bool) -> Character? {
        alternatives(of: read).first { digit == $0.character.isASCIIDigit && $0.cost < 6 }?.character
    }
}
