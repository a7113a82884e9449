public import AnjuCore

/// A kept picture of a case.
public struct CaseImage: Hashable, Sendable, Identified {
    public static let idPrefix = "img"

    public var id: ID<CaseImage>
    /// Key of the image kind, such as `portrait`.
    public var kind: String
    public var blob: String
    public var at: Instant

    public init(id: ID<CaseImage>, kind: String, blob: String, at: Instant) {
        (self.id, self.kind, self.blob, self.at) = (id, kind, blob, at)
    }
}
