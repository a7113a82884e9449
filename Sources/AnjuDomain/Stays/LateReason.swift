/// Why a stay was registered late: it is kept and explained, and nothing follows from it.
public enum LateReason: String, Hashable, Sendable, CaseIterable {
    /// The one whose duty it is did not know of it.
    case notKnown = "not-known"
    /// The papers were missing or could not be read.
    case papers
    /// No counter was open, or the way was too far.
    case closed
    /// The system could not be reached.
    case outage
    case other
}
