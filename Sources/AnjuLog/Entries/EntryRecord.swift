import AnjuCore
import Crypto

/// The part of a ledger's line that an opening does not show: names, what was done to what, the detail.
///
/// Its hash is salted apart from the leaf, so that whoever opens the leaf cannot guess it.
public struct EntryRecord: Hashable, Sendable {
    public var texts: [String]

    /// The columns, always in the same order.
    public init(actorName: String, role: String, office: String, subject: String, detail: String) {
        texts = [actorName, role, office, subject, detail]
    }

    /// SHA-256(blind || canonical CBOR of the texts).
    public func hash(blind: [UInt8]) -> [UInt8] {
        Array(SHA256.hash(data: blind + CBOR.array(texts.map { .text($0) }).encoded))
    }
}
