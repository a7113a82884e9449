public import AnjuCore

/// What one person asks for and another does: for how long it can be done.
///
/// What nobody did within a week is asked for again: whoever asked may not be who they were.
public enum SecondHand {
    /// Days for which it holds, from when it was asked.
    public static let days = 7

    /// Whether what was asked then holds at a moment: by comparison when it is read, whatever job has run.
    public static func holds(askedAt: Instant, at now: Instant) -> Bool { askedAt <= now && start(at: now) < askedAt }

    /// The moment after which something must have been asked to hold now.
    public static func start(at now: Instant) -> Instant { now.adding(days: -days) }
}
