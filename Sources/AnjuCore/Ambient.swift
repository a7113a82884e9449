/// What a use case may take from the world besides its inputs: the time, and fresh random bytes.
public struct Ambient: Sendable {
    /// The present moment.
    public var now: @Sendable () -> Instant
    /// So many random bytes from the system's secure source.
    public var random: @Sendable (_ count: Int) -> [UInt8]

    public init(now: @escaping @Sendable () -> Instant, random: @escaping @Sendable (_ count: Int) -> [UInt8]) {
        (self.now, self.random) = (now, random)
    }

    /// A fresh, time-ordered token.
    public func token() -> Token { Token(at: now(), random: random(10)) }

    /// So many fresh tokens of one moment, their random bytes asked for at once.
    public func tokens(_ count: Int) -> [Token] {
        let (moment, bytes) = (now(), random(10 * count))
        return (0..<count).map { Token(at: moment, random: bytes[(10 * $0)..<(10 * $0 + 10)]) }
    }

    /// A fresh identifier.
    public func id<Subject>(_ kind: Subject.Type = Subject.self) -> ID<Subject> { ID(token()) }
}
