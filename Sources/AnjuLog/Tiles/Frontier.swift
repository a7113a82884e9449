/// The right edge of a growing tree: the tiles that are not whole yet, which is all that appending needs.
public struct Frontier: Sendable {
    /// How many leaves.
    public private(set) var size: Int
    private var edge: [[TreeHash]]
    /// Tiles that became whole since the last ``takeChanges()``, and levels whose last tile grew.
    private var whole: [(tile: TileID, hashes: [TreeHash])] = []
    private var grown: Set<Int> = []

    /// The edge of the empty tree.
    public init() { (size, edge) = (0, []) }

    /// The edge of a tree of `size` leaves, from its tiles.
    ///
    /// Throws ``ProofError/missing(level:number:)`` where a tile is absent or does not hold enough.
    public init(size: Int, tiles: some TileSource) throws {
        self.size = size
        edge = []
        var level = 0
        while TileID.count(level: level, size: size) > 0 {
            let count = TileID.count(level: level, size: size)
            let (number, width) = (count / TileID.width, count % TileID.width)
            guard let tile = TileID(level: level, number: number) else { throw ProofError.outOfRange }
            let hashes = width == 0 ? [] : try tiles.tile(tile).flatMap(TileHashes.hashes) ?? []
            guard hashes.count >= width else { throw ProofError.missing(level: level, number: number) }
            edge.append(Array(hashes.prefix(width)))
            level += 1
        }
    }

    /// Adds a leaf at the end.
    public mutating func append(_ leaf: TreeHash) {
        var (hash, level) = (leaf, 0)
        size += 1
        while true {
            if edge.count == level { edge.append([]) }
            edge[level].append(hash)
            grown.insert(level)
            guard edge[level].count == TileID.width else { return }
            if let tile = lastTile(of: level) { whole.append((tile, edge[level])) }
            hash = .folded(edge[level])
            edge[level] = []
            level += 1
        }
    }

    /// The root of the tree as it is.
    public func root() -> TreeHash {
        var peaks: [TreeHash] = []
        for hashes in edge.reversed() {
            var place = 0
            for bit in (0..<8).reversed() where hashes.count & (1 << bit) != 0 {
                peaks.append(.folded(hashes[place..<place + (1 << bit)]))
                place += 1 << bit
            }
        }
        guard var root = peaks.last else { return .empty }
        for peak in peaks.dropLast().reversed() { root = .node(peak, root) }
        return root
    }

    /// What has grown since this was last asked, with all the hashes of each tile, in the order of level and number.
    public mutating func takeChanges() -> [(tile: TileID, hashes: [TreeHash])] {
        defer { (whole, grown) = ([], []) }
        let partial = grown.compactMap { level in
            edge[level].isEmpty ? nil : lastTile(of: level).map { (tile: $0, hashes: edge[level]) }
        }
        return (whole + partial).sorted { ($0.tile.level, $0.tile.number) < ($1.tile.level, $1.tile.number) }
    }

    /// The tiles that are not whole, with their hashes.
    public var edges: [(tile: TileID, hashes: [TreeHash])] {
        edge.indices.compactMap { level in
            edge[level].isEmpty ? nil : lastTile(of: level).map { (tile: $0, hashes: edge[level]) }
        }
    }

    /// The tile in which the newest hash of a level stands.
    private func lastTile(of level: Int) -> TileID? {
        TileID(level: level, number: (TileID.count(level: level, size: size) - 1) / TileID.width)
    }
}
