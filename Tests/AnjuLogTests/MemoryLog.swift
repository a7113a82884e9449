import AnjuLog

/// A log in memory: leaves go in, tiles come out, proofs are read from the tiles.
struct MemoryLog: TileSource {
    private(set) var leaves: [[UInt8]] = []
    private(set) var tiles: [TileID: [UInt8]] = [:]
    private(set) var frontier = Frontier()

    init(_ leaves: [[UInt8]] = []) { append(leaves) }

    mutating func append(_ more: [[UInt8]]) {
        leaves += more
        for leaf in more { frontier.append(.leaf(leaf)) }
        for change in frontier.takeChanges() { tiles[change.tile] = TileHashes.bytes(change.hashes) }
    }

    func tile(_ tile: TileID) -> [UInt8]? { tiles[tile] }

    func tree(_ size: Int) -> Tree<TileNodes<MemoryLog>> { Tree(size: size, in: TileNodes(self)) }

    func root(_ size: Int) throws -> TreeHash { try tree(size).root() }
}
