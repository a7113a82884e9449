/// What a backup says of itself; written last, so that a backup without it is none.
struct BackupManifest: Codable, Hashable {
    var format = Self.format
    let program: String
    let madeAt: String
    let pack: String
    /// `sqlite` or `postgres`.
    let engine: String
    let people: Int
    let cases: Int
    let blobs: Int
    /// Whether the keys lie in it too: then it opens everything, and is kept like them.
    let hasKeys: Bool
    /// SHA-256 of the list of sums.
    let sums: String

    static let format = "anju-backup/2"
    static let fileName = "backup.json"
    static let sqliteName = "anju.db"
    static let postgresName = "anju.pgdump"
}
