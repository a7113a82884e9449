public import AnjuLog
public import AnjuSQL

/// The log's tiles as the database has them.
public struct StoredTiles: TileSource {
    private let transaction: any ReadTransaction

    public init(_ transaction: any ReadTransaction) { self.transaction = transaction }

    public func tile(_ tile: TileID) throws -> [UInt8]? {
        try transaction.rows(
            "SELECT hashes FROM log_tile WHERE level = \(tile.level) AND number = \(tile.number)"
        ).first?.get("hashes")
    }
}
