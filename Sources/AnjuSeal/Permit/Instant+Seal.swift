import AnjuCore

extension Instant {
    /// The last second of the year 9999: no later time is read or written.
    private static let lastSecond: UInt64 = 253_402_300_799

    init(sealSeconds: UInt64) { self.init(milliseconds: Int64(sealSeconds) * 1_000) }

    init?(claim: CBOR?) {
        guard let seconds = claim?.number, seconds <= Self.lastSecond else { return nil }
        self.init(sealSeconds: seconds)
    }

    /// Whole seconds since 1970, where a seal can hold them.
    var sealSeconds: UInt64? {
        guard milliseconds >= 0, milliseconds / 1_000 <= Self.lastSecond else { return nil }
        return UInt64(milliseconds / 1_000)
    }

    /// The nearest whole second, downwards, that a signed message can hold.
    var cutForSeal: Instant {
        Instant(sealSeconds: sealSeconds ?? (milliseconds < 0 ? 0 : Self.lastSecond))
    }

    var claim: CBOR { .unsigned(cutForSeal.sealSeconds ?? 0) }
}
