/// Choices that are the same for the same seed on every machine and in every version of the language (SplitMix64).
///
/// The standard library's own `random(in:using:)` may change how it draws; this one draws by itself.
public struct Chance: Sendable {
    private var state: UInt64

    /// A row of choices of its own for each seed and each stream of it.
    public init(seed: UInt64, stream: UInt64 = 0) {
        state = seed
        state = Chance.mixed(seed &+ 0x9E37_79B9_7F4A_7C15) ^ Chance.mixed(stream &* 0xD134_2543_DE82_EF95 &+ 1)
    }

    /// The next 64 bits.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        return Chance.mixed(state)
    }

    /// From 0 to below `count`; 0 where `count` is not positive.
    public mutating func below(_ count: Int) -> Int {
        guard count > 0 else { return 0 }
        return Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(count)).high)
    }

    /// A number of the range, its ends among them.
    public mutating func number(_ range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

    /// True so many times of a thousand.
    public mutating func happens(_ perMille: Int) -> Bool { below(1_000) < perMille }

    /// One of them, each as likely.
    public mutating func pick<Element>(_ choices: [Element], orElse fallback: Element) -> Element {
        choices.isEmpty ? fallback : choices[below(choices.count)]
    }

    /// An index below `count`, the lower the likelier: the minimum of two draws in half of the cases.
    mutating func lowIndex(below count: Int) -> Int {
        let one = below(count)
        return happens(500) ? min(one, below(count), below(count)) : one
    }

    private static func mixed(_ value: UInt64) -> UInt64 {
        var mixed = value
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
