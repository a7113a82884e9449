public import AnjuDomain
public import AnjuStore

/// A picture whose ciphertext is on disk; the row that counts its use is written with what it belongs to.
public struct KeptImage: Hashable, Sendable {
    public var record: BlobRecord
    /// Key of the image kind as which it was looked at: a picture that is good as one kind need not be as another.
    public var kind: String
    /// What was found wrong with it.
    public var faults: [ImageFault]
    /// Why it is to be kept all the same, a key of the kind's exceptions.
    public var exception: String?

    public init(
        record: BlobRecord, kind: String = "portrait", faults: [ImageFault] = [], exception: String? = nil
    ) {
        (self.record, self.kind, self.faults, self.exception) = (record, kind, faults, exception)
    }

    /// A picture of a draft, with its blob.
    init(_ image: DraftImage, _ record: BlobRecord) {
        self.init(record: record, kind: image.kind, faults: image.faults, exception: image.exception)
    }

    /// As a draft keeps it.
    var inDraft: DraftImage {
        DraftImage(blob: record.name, kind: kind, faults: faults, exception: exception)
    }

    /// Whether it is a PDF, which is kept as it came.
    public var isPaper: Bool { record.media == Self.paper }

    static let paper = "application/pdf"
}
