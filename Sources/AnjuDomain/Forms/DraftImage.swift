/// A picture of a registration that has not ended.
public struct DraftImage: Hashable, Sendable, Codable {
    /// Name of its blob.
    public var blob: String
    /// Key of the image kind as which it was looked at.
    public var kind: String
    /// What was found wrong with it.
    public var faults: [ImageFault]
    /// Why it is to be kept all the same.
    public var exception: String?

    public init(blob: String, kind: String, faults: [ImageFault] = [], exception: String? = nil) {
        (self.blob, self.kind, self.faults, self.exception) = (blob, kind, faults, exception)
    }
}
