public import AnjuCore

/// What a valid verdict knows about the permit's present status.
public enum StatusFreshness: Hashable, Sendable {
    /// A current list says valid; it was made at the given time.
    case fresh(asOf: Instant)
    /// Only a list past its time says so; the permit may have been ended since.
    case stale(asOf: Instant)
    /// No list of the permit's was at hand.
    case unknown
}
