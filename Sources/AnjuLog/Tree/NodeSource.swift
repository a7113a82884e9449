/// Where the hashes of complete subtrees are read.
///
/// ``TileNodes`` reads them from tiles.
public protocol NodeSource {
    /// The hash of the leaves from `index · 2^height`, `2^height` of them.
    func node(height: Int, index: Int) throws -> TreeHash
}
