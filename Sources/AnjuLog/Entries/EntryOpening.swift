public import AnjuCore

/// What a person needs beside a proof to read that an entry is about them: the `extra` of their proof file.
///
/// Deterministic CBOR: `{1: format, 2: salt, 3: canonical entry, 4: the person's salt, 5: handle, 6: index, 7: count,
/// 8: [path]}`. It opens this entry and this person, and nothing else.
public struct EntryOpening: Hashable, Sendable {
    public var salt: [UInt8]
    public var canonical: [UInt8]
    public var personSalt: [UInt8]
    public var handle: String
    public var index: Int
    public var count: Int
    public var path: [TreeHash]

    public init(
        salt: [UInt8], canonical: [UInt8], personSalt: [UInt8], handle: String, index: Int, count: Int,
        path: [TreeHash]
    ) {
        (self.salt, self.canonical, self.personSalt, self.handle) = (salt, canonical, personSalt, handle)
        (self.index, self.count, self.path) = (index, count, path)
    }

    /// The bytes of the `extra` line.
    public var bytes: [UInt8] {
        let map: [CBOR: CBOR] = [
            1: CBOR(Int(Commitment.format)), 2: .bytes(salt), 3: .bytes(canonical), 4: .bytes(personSalt),
            5: .text(handle), 6: CBOR(index), 7: CBOR(count), 8: .array(path.map { .bytes($0.bytes) }),
        ]
        return CBOR.map(map).encoded
    }

    /// Reads ``bytes``; `nil` where they are anything else.
    public init?(_ bytes: [UInt8]) {
        guard let map = (try? CBOR(bytes))?.entries, map.count == 8,
            map[1]?.number == UInt64(Commitment.format), let salt = map[2]?.octets, let canonical = map[3]?.octets,
            let personSalt = map[4]?.octets, let handle = map[5]?.string, let index = map[6]?.number,
            let count = map[7]?.number, let path = map[8]?.items, path.count < 63, index < count, count < 1 << 32
        else { return nil }
        let hashes = path.compactMap { $0.octets.flatMap { TreeHash($0) } }
        guard hashes.count == path.count else { return nil }
        self.init(
            salt: salt, canonical: canonical, personSalt: personSalt, handle: handle, index: Int(index),
            count: Int(count), path: hashes)
    }

    /// The leaf that it opens.
    public var leaf: [UInt8] { Commitment.leaf(salt: salt, canonical: canonical) }

    /// What the entry says, by its keys; `nil` where the canonical bytes are none.
    public var statement: [CBOR: CBOR]? { (try? CBOR(canonical))?.entries }

    /// Whether the entry is about this person.
    public var namesPerson: Bool {
        guard let root = statement?[3]?.octets.flatMap({ TreeHash($0) }) else { return false }
        return ProofCheck.includes(
            .leaf(SubjectTree.hash(handle, salt: personSalt)), at: index, size: count, proof: path, root: root)
    }
}
