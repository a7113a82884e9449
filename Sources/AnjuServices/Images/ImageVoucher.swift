import AnjuDomain
import AnjuImages
import AnjuStore
import AnjuVault
import Foundation

/// Carries a kept picture through a form that is not yet accepted: sealed text that only this centre can read back.
public struct ImageVoucher: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    private static let place = SealedPlace(table: "form", column: "image", row: "voucher")
    /// Most characters of a voucher: what no picture's faults come near.
    private static let longest = 16_000

    private struct Letter: Codable {
        var media: String
        var size: Int
        var key: [UInt8]
        var image: DraftImage
    }

    /// The text for a hidden field.
    public func text(_ image: KeptImage) throws -> String {
        let record = image.record
        let letter = Letter(media: record.media, size: record.size, key: record.sealedKey, image: image.inDraft)
        return Data(try centre.vault.seal([UInt8](try JSONEncoder().encode(letter)), at: Self.place))
            .base64EncodedString()
    }

    /// The picture a voucher stands for, or `nil` where it is not one of ours or its file does not open any more.
    public func image(_ text: String) -> KeptImage? {
        guard text.utf8.count <= Self.longest, let sealed = Data(base64Encoded: text),
            let bytes = try? centre.vault.open([UInt8](sealed), at: Self.place),
            let letter = try? JSONDecoder().decode(Letter.self, from: Data(bytes))
        else { return nil }
        let record = BlobRecord(
            name: letter.image.blob, media: letter.media, size: letter.size, sealedKey: letter.key)
        return centre.opens(record) ? KeptImage(letter.image, record) : nil
    }

    /// A small picture of it for a page, as a `data:` address; `nil` for a PDF and for what does not open.
    public func thumbnail(_ image: KeptImage) -> String? {
        guard !image.isPaper, let content = try? centre.content(of: image.record),
            let small = try? Thumbnail.jpeg(of: content)
        else { return nil }
        return "data:image/jpeg;base64," + Data(small).base64EncodedString()
    }
}
