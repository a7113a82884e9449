import Foundation

/// Odds as bits.
enum Bits {
    static func log2(_ value: Double) -> Double { Foundation.log2(value) }

    /// What so many bits are as odds.
    static func power(_ bits: Double) -> Double { exp2(min(bits, 1_000)) }

    /// The probability that so many bits of odds are.
    static func probability(_ bits: Double) -> Double {
        guard bits > -1_000 else { return 0 }
        return bits > 1_000 ? 1 : 1 / (1 + exp2(-bits))
    }
}
