import Foundation

/// The last step of a restoration: what was made ready takes the place of what was there, wholly or not at all.
///
/// Until the journal is on disk, the old deployment stands; from then on, the new one. Whoever takes the folder's lock
/// next ends a swap that was broken off.
struct Swap {
    private let configuration: Configuration

    init(_ configuration: Configuration) { self.configuration = configuration }

    private var journal: String { configuration.data + "/restore.journal" }
    /// The new keys, where the backup held some and the folder none.
    var stagedKeys: String { configuration.data + "/keys.restored" }
    /// Where everything is unpacked and checked.
    var scratch: String { configuration.data + "/restore.part" }

    /// The new database, beside the old one so that it can be renamed.
    static func staged(_ database: String) -> String { database + ".restored" }

    var isPending: Bool { FileManager.default.fileExists(atPath: journal) }

    /// From here on the new deployment stands.
    func commit(database: String) throws {
        let path = URL(fileURLWithPath: database).path
        DurableFile.sync(folder: (path as NSString).deletingLastPathComponent)
        DurableFile.sync(folder: configuration.data)
        try DurableFile.write(Data(path.utf8), to: journal)
        try finish()
    }

    /// Ends a swap that has begun; does nothing where there is none.
    func finish() throws {
        guard let database = try? String(contentsOfFile: journal, encoding: .utf8), !database.isEmpty else { return }
        let new = Self.staged(database)
        if FileManager.default.fileExists(atPath: new) {
            // The old one's log must never be read into the new one.
            for suffix in ["-wal", "-shm"] { unlink(database + suffix) }
            try put(new, at: database)
        }
        if FileManager.default.fileExists(atPath: stagedKeys),
            !FileManager.default.fileExists(atPath: configuration.keys)
        {
            try put(stagedKeys, at: configuration.keys)
        }
        unlink(journal)
        DurableFile.sync(folder: configuration.data)
        try? FileManager.default.removeItem(atPath: scratch)
    }

    /// What a restoration left that was broken off before it stood.
    func leftovers(of database: String?) -> [String] {
        guard !isPending else { return [] }
        let new = database.map(Self.staged)
        return [new, new.map { $0 + "-wal" }, new.map { $0 + "-shm" }, stagedKeys, scratch].compactMap(\.self)
            .filter(FileManager.default.fileExists)
    }

    /// Removes that.
    func clear(database: String?) {
        for path in leftovers(of: database) { try? FileManager.default.removeItem(atPath: path) }
    }

    private func put(_ new: String, at place: String) throws {
        guard rename(new, place) == 0 else {
            throw CommandFailure(
                "\(place) cannot be replaced: \(String(cString: strerror(errno)))",
                mend: "mend that and start any command of anju: it ends the restoration")
        }
        DurableFile.sync(folder: (place as NSString).deletingLastPathComponent)
    }
}
