/// What a backup says of itself.
struct BackupManifest: Codable, Hashable {
    var format = "anju-backup/1"
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

    static let fileName = "backup.json"
}
