import Foundation

/// A backup is a folder; under a name that ends in `.tar`, `.tar.gz` or `.tgz` it is packed into one file.
enum BackupArchive {
    static func isFile(_ path: String) -> Bool { [".tar", ".tar.gz", ".tgz"].contains { path.hasSuffix($0) } }

    static func pack(_ folder: String, into path: String) throws {
        try Tool.run(
            "tar", ["--create", "--auto-compress", "--file", path, "--directory", folder, "."], package: "tar")
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    }

    static func unpack(_ path: String, into folder: String) throws {
        try Tool.run("tar", ["--extract", "--no-same-owner", "--file", path, "--directory", folder], package: "tar")
    }

    /// Runs `body` with a folder beside `path` that is gone afterwards.
    static func withScratch<Value>(beside path: String, _ body: (String) async throws -> Value) async throws -> Value {
        let folder = path + ".part"
        try? FileManager.default.removeItem(atPath: folder)
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        return try await body(folder)
    }
}
