/// What was typed into a registration that has not ended: as typed, right or wrong.
public struct DraftContent: Hashable, Sendable, Codable {
    /// Raw text by item key.
    public var typed: [String: String]
    /// Items that were read from a document.
    public var fromDocument: Set<String>
    /// Papers of which the original was seen, by id.
    public var papers: Set<String>
    /// Values that the program proposed and the person confirmed, by item key.
    public var confirmed: [String: String]
    /// Values that were asked about and are meant as they stand, by item key.
    public var meantAsTyped: [String: String]
    /// The machine-readable zone as scanned.
    public var zone: String
    /// Pictures by the key of their ``ImageSlot``; `nil` in what was kept before there were several.
    public var images: [String: DraftImage]?

    public init(
        typed: [String: String] = [:], fromDocument: Set<String> = [], papers: Set<String> = [],
        confirmed: [String: String] = [:], meantAsTyped: [String: String] = [:], zone: String = ""
    ) {
        (self.typed, self.fromDocument, self.papers) = (typed, fromDocument, papers)
        (self.confirmed, self.meantAsTyped, self.zone) = (confirmed, meantAsTyped, zone)
    }

    /// Bytes of everything that was typed.
    public var size: Int {
        let texts = [typed, confirmed, meantAsTyped].flatMap { $0.flatMap { [$0.key, $0.value] } }
        return texts.reduce(zone.utf8.count) { $0 + $1.utf8.count }
    }
}
