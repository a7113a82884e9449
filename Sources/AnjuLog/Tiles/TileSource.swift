/// Where tiles are read: a database, a folder.
public protocol TileSource {
    /// All that is kept of a tile, 32 bytes a hash; `nil` where there is none.
    func tile(_ tile: TileID) throws -> [UInt8]?
}
