import AnjuVault
import Foundation

/// Keeps pictures and papers as ciphertext files named by a keyed hash of what they hold.
public struct BlobStore: Sendable {
    private let folder: String

    /// A directory of our own; it is made where it is missing, for its owner alone.
    public init(folder: String) throws {
        self.folder = folder
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    private func path(_ name: String) -> String { "\(folder)/\(name.prefix(2))/\(name)" }

    /// Writes ciphertext whole: a temporary file, synced, then renamed over what was there.
    func write(_ ciphertext: [UInt8], as name: String) throws {
        let path = path(name)
        try FileManager.default.createDirectory(
            atPath: "\(folder)/\(name.prefix(2))", withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        try Data(ciphertext).write(to: URL(fileURLWithPath: path), options: [.atomic])
        let handle = try FileHandle(forUpdating: URL(fileURLWithPath: path))
        try handle.synchronize()
        try handle.close()
    }

    /// Removes the file of a blob whose row is gone; one that is gone already is as good.
    func remove(_ name: String) { try? FileManager.default.removeItem(atPath: path(name)) }

    /// The ciphertext, or `nil` where the file is gone.
    func read(_ name: String) -> [UInt8]? {
        FileManager.default.contents(atPath: path(name)).map { [UInt8]($0) }
    }
}
