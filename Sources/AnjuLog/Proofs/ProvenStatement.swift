public import AnjuCore

/// What an opened entry says, read from its canonical bytes: ``EntryStatement`` seen from the other end.
public struct ProvenStatement: Hashable, Sendable {
    /// Key 1.
    public let id: String
    /// Key 2.
    public let at: Instant
    /// Key 3: the root over the people whom it is about.
    public let people: TreeHash
    /// Key 9.
    public let groups: [String]
    private let texts: [UInt64: String]

    private static let textKeys: Set<UInt64> = [1, 4, 5, 6, 7, 8, 11, 12]
    /// Keys that later programs may fill; they are held, and shown as they are.
    private static let freeKeys: Set<UInt64> = [10, 13, 14]
    /// Later than this no calendar reaches, in milliseconds.
    private static let latest: UInt64 = 8_640_000_000_000_000

    /// `nil` where the bytes are no entry about anybody, or have keys that the format does not know.
    public init?(_ canonical: [UInt8]) {
        guard let map = (try? CBOR(canonical))?.entries, let id = map[1]?.string, let at = map[2]?.number,
            at < Self.latest, let people = map[3]?.octets.flatMap({ TreeHash($0) }), map[15]?.octets?.count == 32
        else { return nil }
        var (texts, groups): ([UInt64: String], [String]) = ([:], [])
        for (key, value) in map {
            guard let key = key.number else { return nil }
            if Self.textKeys.contains(key) {
                guard let text = value.string else { return nil }
                texts[key] = text
            } else if key == 9 {
                guard let items = value.items else { return nil }
                groups = items.compactMap(\.string)
                guard groups.count == items.count else { return nil }
            } else if ![2, 3, 15].contains(key), !Self.freeKeys.contains(key) {
                return nil
            }
        }
        (self.id, self.at, self.people) = (id, Instant(milliseconds: Int64(at)), people)
        (self.groups, self.texts) = (groups, texts)
    }

    /// Key 4.
    public var organisation: String { texts[4] ?? "" }
    /// Key 5.
    public var system: String { texts[5] ?? "" }
    /// Key 6.
    public var actor: String { texts[6] ?? "" }
    /// Key 7.
    public var purpose: String { texts[7] ?? "" }
    /// Key 8.
    public var law: String { texts[8] ?? "" }
    /// Key 11.
    public var action: String { texts[11] ?? "" }
    /// Key 12.
    public var caseID: String { texts[12] ?? "" }
}
