import Foundation

/// A folder that goes away with this value.
public final class Scratch: Sendable {
    public let path: String

    /// On the disk of temporary files, which is a real one on most machines.
    public init() throws {
        path = FileManager.default.temporaryDirectory.path + "/anju-command-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// A path inside it.
    public func file(_ name: String) -> String { path + "/" + name }
}
