/// Hashes of complete subtrees, read from tiles, each tile once.
public final class TileNodes<Tiles: TileSource>: NodeSource {
    private let tiles: Tiles
    private var known: [TileID: [TreeHash]] = [:]
    /// Tiles that stay in memory; a proof needs about eight.
    private let most = 64

    public init(_ tiles: Tiles) { self.tiles = tiles }

    public func node(height: Int, index: Int) throws -> TreeHash {
        let (level, rest) = (height / 8, height % 8)
        let first = index << rest
        let number = first / TileID.width
        guard let tile = TileID(level: level, number: number) else {
            throw ProofError.missing(level: level, number: number)
        }
        let hashes = try hashes(of: tile)
        let place = first % TileID.width
        guard place + (1 << rest) <= hashes.count else { throw ProofError.missing(level: level, number: number) }
        return .folded(hashes[place..<place + (1 << rest)])
    }

    private func hashes(of tile: TileID) throws -> [TreeHash] {
        if let hashes = known[tile] { return hashes }
        if known.count >= most { known.removeAll(keepingCapacity: true) }
        let hashes = try tiles.tile(tile).flatMap(TileHashes.hashes) ?? []
        known[tile] = hashes
        return hashes
    }
}
