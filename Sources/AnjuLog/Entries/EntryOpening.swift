public import AnjuCore

/// What a person needs beside a proof to read that an entry is about them: the `extra` of their proof file.
///
/// Deterministic CBOR: `{1: format, 2: salt, 3: canonical entry, 4: the person's salt, 5: handle, 6: sides, 7: [path]}`. It
/// opens this entry and this person, and nothing else; every bit of it is held by the log, so none can be another.
public struct EntryOpening: Hashable, Sendable {
    public var salt: [UInt8]
    public var canonical: [UInt8]
    public var personSalt: [UInt8]
    public var handle: String
    /// On which side each hash of ``path`` stands: the lowest bit is the first's, set for the left.
    public var sides: UInt64
    public var path: [TreeHash]

    /// The format that is written; the first told how many people an entry is about.
    public static let format = 2

    public init(
        salt: [UInt8], canonical: [UInt8], personSalt: [UInt8], handle: String, sides: UInt64, path: [TreeHash]
    ) {
        (self.salt, self.canonical, self.personSalt, self.handle) = (salt, canonical, personSalt, handle)
        (self.sides, self.path) = (sides, path)
    }

    /// The bytes of the `extra` line.
    public var bytes: [UInt8] {
        let map: [CBOR: CBOR] = [
            1: CBOR(Self.format), 2: .bytes(salt), 3: .bytes(canonical), 4: .bytes(personSalt),
            5: .text(handle), 6: .unsigned(sides), 7: .array(path.map { .bytes($0.bytes) }),
        ]
        return CBOR.map(map).encoded
    }

    /// Reads ``bytes``; `nil` where they are anything else.
    public init?(_ bytes: [UInt8]) {
        guard let map = (try? CBOR(bytes))?.entries, map.count == 7,
            map[1]?.number == UInt64(Self.format), let salt = map[2]?.octets, let canonical = map[3]?.octets,
            let personSalt = map[4]?.octets, let handle = map[5]?.string, let sides = map[6]?.number,
            let path = map[7]?.items, path.count < 63, sides >> UInt64(path.count) == 0
        else { return nil }
        let hashes = path.compactMap { $0.octets.flatMap { TreeHash($0) } }
        guard hashes.count == path.count else { return nil }
        self.init(
            salt: salt, canonical: canonical, personSalt: personSalt, handle: handle, sides: sides, path: hashes)
    }

    /// The leaf that it opens.
    public var leaf: [UInt8] { Commitment.leaf(salt: salt, canonical: canonical) }

    /// What the entry says, by its keys; `nil` where the canonical bytes are none.
    public var statement: [CBOR: CBOR]? { (try? CBOR(canonical))?.entries }

    /// Whether the entry is about this person.
    public var namesPerson: Bool {
        guard let root = statement?[3]?.octets.flatMap({ TreeHash($0) }) else { return false }
        return ProofCheck.leads(
            .leaf(SubjectTree.hash(handle, salt: personSalt)), by: path, sides: sides, to: root)
    }
}
