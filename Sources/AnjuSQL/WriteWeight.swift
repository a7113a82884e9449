/// How a write stands to the others that wait with it for their turn.
public enum WriteWeight: Hashable, Sendable {
    /// A few small rows for which somebody waits who looks something up: goes ahead of the others.
    case brief
    /// One thing that somebody does.
    case usual
    /// Thousands of statements: no other shares a transaction with it. It asks ``WriteTransaction/isAwaited`` where it may
    /// end early.
    case long
}
