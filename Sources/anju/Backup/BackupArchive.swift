import Foundation

/// A backup is a folder; under a name that ends in `.tar`, `.tar.gz` or `.tgz` it is packed into one file.
enum BackupArchive {
    static func isFile(_ path: String) -> Bool { [".tar", ".tar.gz", ".tgz"].contains { path.hasSuffix($0) } }

    /// Packs under another name first: what lies at `path` is whole.
    static func pack(_ folder: String, into path: String) throws {
        let (parent, name) = ((path as NSString).deletingLastPathComponent, (path as NSString).lastPathComponent)
        let fresh = (parent.isEmpty ? "" : parent + "/") + ".new-" + name
        do {
            try Tool.run(
                "tar", ["--create", "--auto-compress", "--file", fresh, "--directory", folder, "."], package: "tar")
            chmod(fresh, 0o600)
            let file = open(fresh, O_RDONLY | O_CLOEXEC)
            defer { close(file) }
            guard fsync(file) == 0, rename(fresh, path) == 0 else {
                throw CommandFailure("\(path) cannot be written: \(String(cString: strerror(errno)))")
            }
        } catch {
            unlink(fresh)
            throw error
        }
        DurableFile.sync(folder: parent)
    }

    static func unpack(_ path: String, into folder: String) throws {
        do {
            try Tool.run(
                "tar", ["--extract", "--no-same-owner", "--file", path, "--directory", folder], package: "tar")
        } catch let failure as CommandFailure {
            throw CommandFailure(
                "\(path) cannot be unpacked: \(failure.message)",
                mend: "it is cut off or damaged, or there is no room; nothing was changed: use another backup")
        }
    }

    /// Runs `body` with a folder that is gone afterwards.
    static func withScratch<Value>(_ folder: String, _ body: (String) async throws -> Value) async throws -> Value {
        try? FileManager.default.removeItem(atPath: folder)
        try DurableFile.makeFolder(folder)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        return try await body(folder)
    }
}
