public import AnjuCore

/// From when until when somebody stays; the end itself is no longer part of it.
public struct StaySpan: Hashable, Sendable {
    public var from: Instant
    /// `nil` where it goes on.
    public var until: Instant?

    public init(from: Instant, until: Instant? = nil) { (self.from, self.until) = (from, until) }

    /// A stay that was entered by mistake ends as it began and takes no time.
    public var isEmpty: Bool { until.map { $0 <= from } ?? false }

    /// Whether some moment belongs to both; one that ends as the other begins does not overlap it.
    public func overlaps(_ other: StaySpan) -> Bool {
        if isEmpty || other.isEmpty { return false }
        return (other.until.map { from < $0 } ?? true) && (until.map { other.from < $0 } ?? true)
    }
}
