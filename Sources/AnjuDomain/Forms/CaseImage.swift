public import AnjuCore

/// A kept picture of a case.
public struct CaseImage: Hashable, Sendable, Identified {
    public static let idPrefix = "img"

    public var id: ID<CaseImage>
    /// Key of its ``ImageSlot``, such as `portrait`.
    public var kind: String
    public var blob: String
    public var at: Instant
    /// Media type, such as `image/jpeg`.
    public var media: String

    public init(id: ID<CaseImage>, kind: String, blob: String, at: Instant, media: String = "image/jpeg") {
        (self.id, self.kind, self.blob, self.at, self.media) = (id, kind, blob, at, media)
    }
}
