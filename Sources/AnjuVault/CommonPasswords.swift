import Crypto

/// Passwords that everybody tries first, as a Bloom filter: what is listed is always found, one in a thousand others as well.
public struct CommonPasswords: Sendable {
    private let bits: [UInt8]
    private let count: UInt64
    private let probes: UInt64

    /// Knows no list; what can be seen of a password itself is looked at all the same.
    public static let none = CommonPasswords()

    private init() { (bits, count, probes) = ([], 0, 0) }

    /// Reads the layout of `Scripts/words.py`; `nil` where it is another file.
    public init?(_ file: [UInt8]) {
        let head = 13
        guard file.count > head, file.starts(with: "ANJUBLM1".utf8) else { return nil }
        count = file[8..<12].reduce(0) { $0 << 8 | UInt64($1) }
        probes = UInt64(file[12])
        bits = Array(file[head...])
        guard count > 0, probes > 0, bits.count == Int((count + 7) / 8) else { return nil }
    }

    /// Whether a list was read.
    public var hasList: Bool { count > 0 }

    /// Whether the filter holds `word` as it stands.
    func lists(_ word: some StringProtocol) -> Bool {
        guard hasList else { return false }
        let digest = Array(SHA256.hash(data: Array(word.utf8)))
        let first = digest[0..<8].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        let second = digest[8..<16].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return (0..<probes).allSatisfy { probe in
            let place = (first &+ probe &* second) % count
            return bits[Int(place >> 3)] & (128 >> UInt8(place & 7)) != 0
        }
    }

    /// Whether `password` is soon guessed by who knows `names`, such as the account's: at most two listed words or names with
    /// digits and signs between, one piece over and over, or hardly any letters that differ.
    public func isCommon(_ password: String, names: [String] = []) -> Bool {
        let text = Array(password.lowercased())
        if Set(text).count < 5 { return true }
        if (1...max(1, text.count / 2)).contains(where: { Self.repeats(text, every: $0) }) { return true }
        let known = Set(names.map { $0.lowercased() }.filter { $0.count >= 3 } + ["anju", "安居"])
        return isMade(text, of: known)
    }

    private static func repeats(_ text: [Character], every unit: Int) -> Bool {
        text.indices.dropFirst(unit).allSatisfy { text[$0] == text[$0 - unit] }
    }

    /// The fewest words that `text` can be cut into is two or less; digits and signs cost nothing.
    ///
    /// No word reaches over a hyphen: of the many pieces of a drawn passphrase one in a thousand would be taken for listed.
    private func isMade(_ text: [Character], of known: Set<String>) -> Bool {
        let many = 3
        var fewest = [0] + [Int](repeating: many, count: text.count)
        for end in text.indices.map({ $0 + 1 }) {
            let last = text[end - 1]
            if !last.isLetter { fewest[end] = fewest[end - 1] }
            let hyphen = text[..<end].lastIndex(of: "-").map { $0 + 1 } ?? 0
            for start in max(hyphen, end - 24, 0)..<end where end - start >= 2 && fewest[start] + 1 < fewest[end] {
                let word = String(text[start..<end])
                if known.contains(word) || (end - start >= 4 && lists(word)) { fewest[end] = fewest[start] + 1 }
            }
        }
        return fewest[text.count] < many && text.contains { $0.isLetter }
            || text.allSatisfy { !$0.isLetter } && isRun(text)
    }

    /// Digits that only count up or down, as `123456789012`.
    private func isRun(_ text: [Character]) -> Bool {
        let digits = text.compactMap(\.wholeNumberValue)
        guard digits.count == text.count else { return false }
        let steps = Set(zip(digits, digits.dropFirst()).map { ($1 - $0 + 10) % 10 })
        return steps.isSubset(of: [1]) || steps.isSubset(of: [9])
    }
}
