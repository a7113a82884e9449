import Crypto

/// A SHA-256 of the tree of RFC 6962 section 2.1, 32 bytes.
public struct TreeHash: Hashable, Sendable {
    /// How many bytes it has.
    public static let length = 32

    /// The 32 bytes.
    public let bytes: [UInt8]

    /// Takes exactly 32 bytes.
    public init?(_ bytes: some Sequence<UInt8>) {
        let bytes = Array(bytes)
        guard bytes.count == Self.length else { return nil }
        self.bytes = bytes
    }

    private init(digest: some Sequence<UInt8>) { bytes = Array(digest) }

    /// The hash of the tree without leaves: SHA-256 of nothing.
    public static let empty = TreeHash(digest: SHA256.hash(data: [UInt8]()))

    /// Of a leaf: SHA-256(0x00 || data).
    public static func leaf(_ data: [UInt8]) -> TreeHash { TreeHash(digest: SHA256.hash(data: [0] + data)) }

    /// Of a node: SHA-256(0x01 || left || right).
    public static func node(_ left: TreeHash, _ right: TreeHash) -> TreeHash {
        var input: [UInt8] = []
        input.reserveCapacity(1 + 2 * length)
        input.append(1)
        input += left.bytes
        input += right.bytes
        return TreeHash(digest: SHA256.hash(data: input))
    }

    /// Of a complete subtree with these hashes at its foot; their number is a power of two.
    public static func folded(_ hashes: some Collection<TreeHash>) -> TreeHash {
        var level = Array(hashes)
        while level.count > 1 {
            level = stride(from: 0, to: level.count - 1, by: 2).map { node(level[$0], level[$0 + 1]) }
        }
        return level.first ?? empty
    }

    /// Of the tree over these leaf hashes, however many.
    static func root(of leaves: ArraySlice<TreeHash>) -> TreeHash {
        guard leaves.count > 1 else { return leaves.first ?? empty }
        let middle = leaves.startIndex + TreeMath.split(leaves.count)
        return node(root(of: leaves[..<middle]), root(of: leaves[middle...]))
    }
}
