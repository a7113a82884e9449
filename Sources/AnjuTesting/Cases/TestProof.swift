import AnjuCore
public import AnjuLog

/// A proof file of a log of a test's own, with the keys that it is checked under and everything that may have been changed in it.
public struct TestProof: Sendable {
    /// The file.
    public let text: String
    /// The log's key.
    public let key: String
    /// Keys of two witnesses that have signed.
    public let witnesses: [String]
    /// What the file opens.
    public let opening: EntryOpening

    /// A list that showed five people, proven to the fourth of them, at place 11 of 20.
    public init() throws {
        let bytes = SeededBytes(seed: 7)
        let people = (0..<5).map { (handle: "per_\($0)", salt: bytes.next(32)) }
        let tree = SubjectTree(people)
        let entry = EntryStatement(
            id: "led_1", at: Instant(milliseconds: 1_772_413_920_000), subjects: tree.root,
            organisation: "public_security", system: "official", actor: "acc_1", purpose: "registration",
            law: "PIPL Art.13(3)", groups: ["identity", "document"], action: "person.searched", caseID: "cas_1",
            record: bytes.next(32))
        guard let (sides, path) = tree.path(of: "per_3", salt: people[3].salt) else { throw NoteError.key }
        let opening = EntryOpening(
            salt: bytes.next(32), canonical: entry.canonical, personSalt: people[3].salt, handle: "per_3", sides: sides,
            path: path)
        var leaves = (0..<20).map { _ in TreeHash.leaf(bytes.next(33)) }
        leaves[11] = .leaf(opening.leaf)
        let log = try NoteSigner(name: "anju.example/log", kind: .log, secret: bytes.next(32))
        var head = try SignedCheckpoint(
            Checkpoint(origin: log.key.name, size: leaves.count, root: Self.root(leaves[...])), by: log)
        var witnesses: [String] = []
        for name in ["court.example/w", "audit.example/w"] {
            let witness = try NoteSigner(name: name, kind: .witness, secret: bytes.next(32))
            head.add([try witness.cosignature(of: head.checkpoint, atSeconds: 1_772_413_921)], of: witness.key)
            witnesses.append(witness.key.text)
        }
        text =
            ProofFile(
                extra: opening.bytes, index: 11, proof: Self.path(to: 11, leaves[...]), checkpoint: head
            ).text
        (key, self.witnesses, self.opening) = (log.key.text, witnesses, opening)
    }

    private static func split(_ count: Int) -> Int {
        var half = 1
        while half * 2 < count { half *= 2 }
        return half
    }

    private static func root(_ leaves: ArraySlice<TreeHash>) -> TreeHash {
        if leaves.count < 2 { return leaves.first ?? .empty }
        let middle = leaves.startIndex + split(leaves.count)
        return .node(root(leaves[..<middle]), root(leaves[middle...]))
    }

    private static func path(to index: Int, _ leaves: ArraySlice<TreeHash>) -> [TreeHash] {
        if leaves.count < 2 { return [] }
        let middle = leaves.startIndex + split(leaves.count)
        return index < middle
            ? path(to: index, leaves[..<middle]) + [root(leaves[middle...])]
            : path(to: index, leaves[middle...]) + [root(leaves[..<middle])]
    }

    /// The file with each byte changed in one bit, and each again to the next letter, line by line cut, doubled and left out.
    ///
    /// Nothing of this is the file: each has to be refused.
    public var changed: [[UInt8]] {
        let bytes = Array(text.utf8)
        var all: [[UInt8]] = []
        for place in bytes.indices {
            for change in [UInt8(1) << UInt8(place % 8), Self.next(bytes[place]) ^ bytes[place]] where change != 0 {
                var other = bytes
                other[place] ^= change
                all.append(other)
            }
        }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for place in lines.indices.dropLast() {
            let (before, after) = (lines[..<place], lines[(place + 1)...])
            for middle in [[], [lines[place], lines[place]], [lines[place] + " "], [lines[place] + "\r"]] {
                all.append(Array((before + middle + after).joined(separator: "\n").utf8))
            }
        }
        return all + [[], Array(bytes.dropLast()), bytes + [10], [0xEF, 0xBB, 0xBF] + bytes, bytes + bytes]
    }

    /// The letter that follows among those of base 64, so that the change reaches what is meant.
    private static func next(_ byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "z"): UInt8(ascii: "0")
        case UInt8(ascii: "9"): UInt8(ascii: "A")
        case UInt8(ascii: "Z"): UInt8(ascii: "a")
        case UInt8(ascii: "a")..<UInt8(ascii: "z"), UInt8(ascii: "A")..<UInt8(ascii: "Z"),
            UInt8(ascii: "0")..<UInt8(ascii: "9"):
            byte + 1
        default: byte
        }
    }
}
