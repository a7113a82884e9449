import AnjuSQL
import Foundation

/// The files of pictures and papers, in their folders by the first two letters of their names.
enum Blobs {
    /// Every file's name.
    static func names(in folder: String) -> Set<String> {
        Set(paths(in: folder).map { ($0 as NSString).lastPathComponent })
    }

    /// Copies what is not there yet, each file whole or not at all; a file never changes under its name.
    ///
    /// What a working deployment removes meanwhile is passed over; `except` names what is not worth copying.
    static func copy(from source: String, to target: String, except damaged: Set<String> = []) throws {
        try DurableFile.makeFolder(target)
        for path in paths(in: source) where !damaged.contains((path as NSString).lastPathComponent) {
            let (from, to) = (source + "/" + path, target + "/" + path)
            if FileManager.default.fileExists(atPath: to) || !FileManager.default.fileExists(atPath: from) { continue }
            try DurableFile.makeFolder((to as NSString).deletingLastPathComponent)
            try DurableFile.copy(from, to: to)
        }
    }

    /// Names that the database uses and the folder does not have.
    static func missing(from folder: String, in database: any Database) async throws -> [String] {
        let used = try await database.read { transaction in
            try transaction.rows("SELECT name FROM blob WHERE uses > 0 ORDER BY name").map {
                try $0.get("name", as: String.self)
            }
        }
        let present = names(in: folder)
        return used.filter { !present.contains($0) }
    }

    /// `ab/ab12…`, without what is still being written.
    private static func paths(in folder: String) -> [String] {
        let found = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
        return found.filter { path in
            let parts = path.split(separator: "/")
            return parts.count == 2 && parts[1].utf8.count == 64 && parts[1].hasPrefix(parts[0])
        }
    }
}
