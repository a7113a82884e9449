import AnjuCore
public import AnjuLog
import Foundation

/// The log's key as a file of a folder, for its owner alone.
///
/// There is one for the life of a log. A key that is lost, or told to somebody, cannot be replaced: a new log begins.
public struct LogKeys: Sendable {
    private let folder: String

    public init(folder: String) { self.folder = folder }

    private var secret: String { folder + "/log.key" }

    /// Whether the key is here: then none is ever made over it.
    public var exist: Bool { FileManager.default.fileExists(atPath: secret) }

    /// Makes the key of a log that is called `origin` for good; a key that exists is kept.
    public func make(origin: String, random: (_ count: Int) -> [UInt8]) throws {
        if exist { return }
        let signer = try NoteSigner(name: origin, kind: .log, secret: random(32))
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        try Data((signer.key.text + "\n").utf8).write(
            to: URL(fileURLWithPath: folder + "/log-public.txt"), options: [.atomic])
        let fresh = secret + ".new"
        guard
            FileManager.default.createFile(
                atPath: fresh, contents: Data((signer.text + "\n").utf8), attributes: [.posixPermissions: 0o600])
        else { throw Problem(.unavailable, "storage.full") }
        try FileManager.default.moveItem(atPath: fresh, toPath: secret)
    }

    /// The key.
    public func signer() throws -> NoteSigner {
        let text = try String(contentsOfFile: secret, encoding: .utf8)
        return try NoteSigner(String(text.trimmingPrefix { $0.isWhitespace }.prefix { !$0.isWhitespace }))
    }
}
