/// Something that went wrong and that its reader can act on.
///
/// The code is the contract: catalogues translate it under `problem.<code>`, the API prints it, tests compare it. A code is
/// never reused once published.
public struct Problem: Error, Hashable, Sendable {
    /// What a caller may do about it.
    ///
    /// Closed, so that every edge maps it whole.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// What was sent is wrong; `violations` say where.
        case invalid
        /// The caller may not.
        case refused
        /// There is no such thing, or none that the caller may know of.
        case missing
        /// It was changed meanwhile, or exists already.
        case conflict
        /// Too many tries; `details["seconds"]` says how long to wait.
        case limited
        /// A part that is needed does not answer; trying again may help.
        case unavailable
    }

    /// What the caller can do about it; the web maps it to a status.
    public let kind: Kind
    /// Lower case, dots between parts, hyphens within: `case.step-taken`.
    public let code: String
    /// Values for the placeholders of the message.
    public let details: [String: String]
    /// Every fault found, all at once.
    public let violations: [Violation]

    public init(_ kind: Kind, _ code: String, _ details: [String: String] = [:], violations: [Violation] = []) {
        (self.kind, self.code, self.details, self.violations) = (kind, code, details, violations)
    }

    /// What was sent is wrong in these places.
    public static func invalid(_ violations: [Violation]) -> Problem {
        Problem(.invalid, "input.invalid", violations: violations)
    }
}
