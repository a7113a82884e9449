/// How a piece of work stands to the others that wait with it for their turn.
public enum Weight: Hashable, Sendable {
    /// Somebody waits who looks something up: a read for an answer, or a few small rows. It goes ahead of the others.
    case brief
    /// One thing that somebody does, or what it comes to, read beforehand.
    case usual
    /// Thousands of statements: no other shares a transaction with it. It asks ``WriteTransaction/isAwaited`` where it may
    /// end early.
    case long
}
