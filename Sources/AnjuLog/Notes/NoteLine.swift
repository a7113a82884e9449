/// A signature line of a note.
public struct NoteLine: Hashable, Sendable {
    /// Who signed.
    public let name: String
    /// The four bytes that tell one key of a name from another.
    public let keyID: [UInt8]
    /// The signature, after a witness's time where it is one of those.
    public let signature: [UInt8]

    init(name: String, keyID: [UInt8], signature: [UInt8]) {
        (self.name, self.keyID, self.signature) = (name, keyID, signature)
    }

    private static let dash = "\u{2014} "

    /// Reads ``text`` without the end of the line.
    public init(_ text: some StringProtocol) throws(NoteError) {
        guard text.hasPrefix(Self.dash) else { throw .malformed("signature") }
        let parts = text.dropFirst(Self.dash.count).split(
            separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 2, NoteName.isSound(parts[0]), let bytes = StrictBase64.bytes(parts[1]), bytes.count > 4
        else { throw .malformed("signature") }
        self.init(name: String(parts[0]), keyID: Array(bytes.prefix(4)), signature: Array(bytes.dropFirst(4)))
    }

    /// Without the end of the line.
    public var text: String { "\(Self.dash)\(name) \(StrictBase64.text(keyID + signature))" }

    /// Whether it names this key.
    public func names(_ key: NoteKey) -> Bool { name == key.name && keyID == key.id }
}
