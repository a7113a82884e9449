import AnjuCore
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

    /// Writes ciphertext whole: a temporary file, synced, then renamed over what was there, and the name synced.
    ///
    /// A row may name the file as soon as this returns. Throws `storage.full` or `storage.unavailable`, and leaves nothing.
    func write(_ ciphertext: [UInt8], as name: String) throws {
        let path = path(name)
        let folder = "\(folder)/\(name.prefix(2))"
        let draft = "\(path).\(UUID().uuidString)"
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            try Data().write(to: URL(fileURLWithPath: draft), options: [.withoutOverwriting])
            let file = try FileHandle(forWritingTo: URL(fileURLWithPath: draft))
            defer { try? file.close() }
            try file.write(contentsOf: ciphertext)
            try file.synchronize()
            guard rename(draft, path) == 0 else { throw POSIXError(.EIO) }
            try FileHandle(forReadingFrom: URL(fileURLWithPath: folder)).synchronize()
        } catch {
            try? FileManager.default.removeItem(atPath: draft)
            throw Problem(.unavailable, Self.isFull(error) ? "storage.full" : "storage.unavailable")
        }
    }

    /// Whether the disk, or the owner's part of it, has no room left.
    private static func isFull(_ error: any Error) -> Bool {
        let error = error as NSError
        if error.domain == NSCocoaErrorDomain, error.code == CocoaError.fileWriteOutOfSpace.rawValue { return true }
        if error.domain == NSPOSIXErrorDomain { return [ENOSPC, EDQUOT].contains(Int32(error.code)) }
        return (error.userInfo[NSUnderlyingErrorKey] as? any Error).map(isFull) ?? false
    }

    /// Removes the file of a blob whose row is gone; one that is gone already is as good.
    func remove(_ name: String) { try? FileManager.default.removeItem(atPath: path(name)) }

    /// The ciphertext, or `nil` where the file is gone.
    func read(_ name: String) -> [UInt8]? {
        FileManager.default.contents(atPath: path(name)).map { [UInt8]($0) }
    }
}
