/// The name of a tile: c2sp.org/tlog-tiles.
///
/// Tile n of level l holds up to 256 hashes, the i-th over the leaves from `(256n + i) · 256^l`, `256^l` of them.
public struct TileID: Hashable, Sendable {
    /// Hashes in a whole tile.
    public static let width = 256
    /// The highest level that a log of 2^63 entries would have.
    public static let highest = 7

    public let level: Int
    public let number: Int

    /// Takes levels 0 to 7 and numbers from 0.
    public init?(level: Int, number: Int) {
        guard (0...Self.highest).contains(level), number >= 0 else { return nil }
        (self.level, self.number) = (level, number)
    }

    /// How many hashes level `level` has in a tree of `size` leaves.
    public static func count(level: Int, size: Int) -> Int { size >> (8 * level) }
}
