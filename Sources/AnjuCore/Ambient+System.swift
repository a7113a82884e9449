import Foundation

extension Ambient {
    /// The machine's own clock and secure random source.
    public static let system = Ambient(
        now: {
            var time = timespec()
            clock_gettime(CLOCK_REALTIME, &time)
            return Instant(milliseconds: Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000)
        },
        random: { count in
            // Each number is a call of the system: eight bytes of it are used, not one.
            var source = SystemRandomNumberGenerator()
            let numbers = (0..<(count + 7) / 8).map { _ in source.next() }
            return numbers.withUnsafeBytes { Array($0.prefix(count)) }
        })
}
