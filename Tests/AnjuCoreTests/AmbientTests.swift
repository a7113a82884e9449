import AnjuCore
import Synchronization
import Testing

/// Time and chance as a use case takes them.
@Suite struct AmbientTests {
    /// Counts up from 0, whoever asks for however many bytes.
    private static func counting() -> Ambient {
        let next = Counter()
        return Ambient(now: { Instant(milliseconds: 1_772_413_920_000) }, random: { next.bytes($0) })
    }

    @Test func `tokens made together are those that would have been made one by one`() {
        let (together, single) = (Self.counting(), Self.counting())
        #expect(together.tokens(5) == (0..<5).map { _ in single.token() })
        #expect(together.tokens(0) == [])
    }

    @Test(arguments: [0, 1, 7, 8, 9, 10, 320])
    func `the system gives as many random bytes as are asked for`(count: Int) {
        #expect(Ambient.system.random(count).count == count)
    }

    @Test func `random bytes of the system do not come twice, and every place has them`() {
        let many = (0..<64).map { _ in Ambient.system.random(17) }
        #expect(Set(many).count == 64)
        // Sixty-four equal bytes at one place happen by chance once in 256 to the power of 63.
        for place in 0..<17 { #expect(Set(many.map { $0[place] }).count > 1) }
    }
}

private final class Counter: Sendable {
    private let next = Mutex<UInt8>(0)

    func bytes(_ count: Int) -> [UInt8] {
        next.withLock { next in
            (0..<count).map { _ in
                defer { next &+= 1 }
                return next
            }
        }
    }
}
