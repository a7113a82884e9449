import Foundation

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
    /// SHA-256 of the manifest itself, while this is empty.
    private var check = ""

    init(
        program: String, madeAt: String, pack: String, engine: String, people: Int, cases: Int, blobs: Int,
        hasKeys: Bool, sums: String
    ) {
        (self.program, self.madeAt, self.pack, self.engine) = (program, madeAt, pack, engine)
        (self.people, self.cases, self.blobs) = (people, cases, blobs)
        (self.hasKeys, self.sums) = (hasKeys, sums)
    }

    /// Reads a manifest; `nil` where a letter of it is not as it was written.
    init?(_ text: Data) {
        guard let read = try? JSONDecoder().decode(BackupManifest.self, from: text), read.format == Self.format,
            let sum = try? read.sum(), sum == read.check
        else { return nil }
        self = read
    }

    /// The file's text.
    func text() throws -> Data {
        var whole = self
        whole.check = try sum()
        return try Self.encoder.encode(whole)
    }

    private func sum() throws -> String {
        var open = self
        open.check = ""
        return PackShelf.digest([UInt8](try Self.encoder.encode(open)))
    }

    private static var encoder: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        return encoder
    }

    static let format = "anju-backup/2"
    static let fileName = "backup.json"
    static let sqliteName = "anju.db"
    static let postgresName = "anju.pgdump"
}
