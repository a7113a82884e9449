public import AnjuCore
public import AnjuLog

/// What the sequencer brings to the log: the key, the time, and randomness for what an older program left without salts.
public struct LogSeal: Sendable {
    let signer: NoteSigner
    let secret: [UInt8]
    let at: Instant

    /// `secret` is 32 fresh random bytes.
    public init(signer: NoteSigner, secret: [UInt8], at: Instant) {
        (self.signer, self.secret, self.at) = (signer, secret, at)
    }
}
