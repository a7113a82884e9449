/// A permit's status as a status list holds it (IETF Token Status List, two bits).
public enum SealStatus: UInt8, Hashable, Sendable, CaseIterable {
    /// In force.
    case valid = 0
    /// Ended for good: terminated or cancelled.
    case terminated = 1
    /// Out of force until further notice.
    case suspended = 2
}
