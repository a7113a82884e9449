public import AnjuCore

/// A checkpoint with what an authority of time answered about it (RFC 3161).
public struct LogStamp: Hashable, Sendable {
    /// Entries of the log that the checkpoint holds.
    public var size: Int
    /// By our clock.
    public var askedAt: Instant
    /// By the authority's clock.
    public var at: Instant
    /// The note that was stamped, byte for byte.
    public var note: String
    /// The authority's answer in DER.
    public var reply: [UInt8]

    public init(size: Int, askedAt: Instant, at: Instant, note: String, reply: [UInt8]) {
        (self.size, self.askedAt, self.at, self.note, self.reply) = (size, askedAt, at, note, reply)
    }
}
