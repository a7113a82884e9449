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
            // One call of the system for 256 bytes, which is the most that it gives whole (getentropy(3)).
            [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
                while filled < count {
                    let wanted = min(256, count - filled)
                    precondition(getentropy(buffer.baseAddress?.advanced(by: filled), wanted) == 0)
                    filled += wanted
                }
            }
        })
}
