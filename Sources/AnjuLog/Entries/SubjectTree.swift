import Crypto

/// The people whom one entry is about, each hidden behind a salt of their own.
///
/// A small tree of RFC 6962 whose leaves are SHA-256(salt || handle), in the order of those hashes: a person's path shows
/// how many there are, about, and nobody.
public struct SubjectTree: Hashable, Sendable {
    /// 32 bytes a person, ascending.
    public let hashes: [[UInt8]]

    /// Of people with their salts.
    public init(_ people: [(handle: String, salt: [UInt8])]) {
        hashes = people.map { Self.hash($0.handle, salt: $0.salt) }.sorted { $0.lexicographicallyPrecedes($1) }
    }

    /// From the bytes that were kept; `nil` where they are not whole hashes in their order.
    public init?(kept bytes: [UInt8]) {
        guard bytes.count.isMultiple(of: 32) else { return nil }
        let hashes = stride(from: 0, to: bytes.count, by: 32).map { Array(bytes[$0..<$0 + 32]) }
        guard zip(hashes, hashes.dropFirst()).allSatisfy({ !$1.lexicographicallyPrecedes($0) }) else { return nil }
        self.hashes = hashes
    }

    /// As it is kept.
    public var bytes: [UInt8] { hashes.flatMap { $0 } }

    /// What stands for a person.
    public static func hash(_ handle: String, salt: [UInt8]) -> [UInt8] {
        Array(SHA256.hash(data: salt + Array(handle.utf8)))
    }

    /// The root; `nil` of nobody.
    public var root: TreeHash? { hashes.isEmpty ? nil : TreeHash.root(of: hashes.map(TreeHash.leaf)[...]) }

    /// The path from a person to the root, with the side of each hash in it (``EntryOpening/sides``); `nil` where they are
    /// not among these.
    public func path(of handle: String, salt: [UInt8]) -> (sides: UInt64, proof: [TreeHash])? {
        guard let index = hashes.firstIndex(of: Self.hash(handle, salt: salt)) else { return nil }
        let leaves = hashes.map(TreeHash.leaf)
        var (range, sides, proof): (Range<Int>, UInt64, [TreeHash]) = (0..<leaves.count, 0, [])
        while range.count > 1 {
            let middle = range.lowerBound + TreeMath.split(range.count)
            let (left, right) = (range.lowerBound..<middle, middle..<range.upperBound)
            proof.append(TreeHash.root(of: leaves[index < middle ? right : left]))
            sides = sides << 1 | (index < middle ? 0 : 1)
            range = index < middle ? left : right
        }
        return (sides, proof.reversed())
    }
}
