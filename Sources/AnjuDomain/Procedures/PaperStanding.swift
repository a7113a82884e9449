public import AnjuCore

/// How a paper of a case stands.
public struct PaperStanding: Hashable, Sendable {
    /// How it was had.
    public enum How: Hashable, Sendable, Codable {
        /// The original was seen and given back.
        case seen
        /// A picture is kept under this blob name.
        case kept(blob: String)
        /// A department answered in its place.
        case shared(from: String)
        /// The person declared its fact to a department, which wrote it down; nobody fetched anything.
        case declared(to: String)
        /// The printed form was signed.
        case signed
    }

    public var paper: Paper
    /// `nil` while missing.
    public var how: How?
    public var at: Instant?

    public init(paper: Paper, how: How?, at: Instant?) {
        (self.paper, self.how, self.at) = (paper, how, at)
    }

    /// Whether it still has to be brought.
    public var isMissing: Bool { how == nil }
}
