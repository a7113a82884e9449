import AnjuStore
import AnjuVault

/// Carries a kept picture through a form that is not yet accepted: sealed text that only this centre can read back.
public struct ImageVoucher: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    private static let place = SealedPlace(table: "form", column: "image", row: "voucher")

    /// The text for a hidden field.
    public func text(_ image: KeptImage) throws -> String {
        let record = image.record
        let line = [record.name, record.media, String(record.size), Self.hex(record.sealedKey)].joined(separator: " ")
        return Self.hex(try centre.vault.seal(Array(line.utf8), at: Self.place))
    }

    /// The picture a voucher stands for, or `nil` where it is not one of ours or its file does not open any more.
    public func image(_ text: String) -> KeptImage? {
        guard let sealed = Self.bytes(text), let line = try? centre.vault.open(sealed, at: Self.place) else {
            return nil
        }
        let parts = String(decoding: line, as: UTF8.self).split(separator: " ").map(String.init)
        guard parts.count == 4, let size = Int(parts[2]), let key = Self.bytes(parts[3]) else { return nil }
        let record = BlobRecord(name: parts[0], media: parts[1], size: size, sealedKey: key)
        return centre.opens(record) ? KeptImage(record: record) : nil
    }

    private static func hex(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private static func bytes(_ hex: String) -> [UInt8]? {
        let digits = Array(hex.utf8)
        guard digits.count.isMultiple(of: 2), digits.count < 2_000 else { return nil }
        var bytes: [UInt8] = []
        for index in stride(from: 0, to: digits.count, by: 2) {
            guard let byte = UInt8(String(decoding: digits[index...(index + 1)], as: UTF8.self), radix: 16) else {
                return nil
            }
            bytes.append(byte)
        }
        return bytes
    }
}
