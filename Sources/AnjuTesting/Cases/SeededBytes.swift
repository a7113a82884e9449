import Synchronization

/// The same bytes for the same seed, whoever asks first (SplitMix64).
public final class SeededBytes: Sendable {
    private let state: Mutex<UInt64>

    /// The same seed gives the same bytes.
    public init(seed: UInt64) { state = Mutex(seed) }

    /// The next `count` bytes.
    public func next(_ count: Int) -> [UInt8] {
        state.withLock { state in (0..<count).map { _ in UInt8(truncatingIfNeeded: Self.step(&state) >> 32) } }
    }

    private static func step(_ state: inout UInt64) -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
