/// The hashes in a tile's bytes.
public enum TileHashes {
    /// At most 256 hashes of 32 bytes each; `nil` where the bytes are something else.
    public static func hashes(_ bytes: [UInt8]) -> [TreeHash]? {
        guard bytes.count.isMultiple(of: TreeHash.length), bytes.count <= TileID.width * TreeHash.length else {
            return nil
        }
        return stride(from: 0, to: bytes.count, by: TreeHash.length).compactMap {
            TreeHash(bytes[$0..<$0 + TreeHash.length])
        }
    }

    /// The bytes of a tile with these hashes.
    public static func bytes(_ hashes: [TreeHash]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(hashes.count * TreeHash.length)
        for hash in hashes { bytes += hash.bytes }
        return bytes
    }
}
