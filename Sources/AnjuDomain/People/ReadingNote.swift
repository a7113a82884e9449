public import AnjuCore

/// One thing found about a text that was read: which rule it touches, and the values that say it in words.
///
/// The code is translated under `violation.<code>`; the details name what was read, where, and what was due.
public struct ReadingNote: Hashable, Sendable {
    /// Stable, such as `identifier.check-digit`.
    public let code: String
    /// Values for the placeholders: `position` (1-based), `read`, `due` and others that the code promises.
    public let details: [String: String]

    public init(_ code: String, _ details: [String: String] = [:]) {
        (self.code, self.details) = (code, details)
    }

    /// The note as a fault of `field`.
    public func violation(of field: String) -> Violation { Violation(field, code, details) }
}
