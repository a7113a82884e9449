import AnjuCore
import AnjuPacks
import AnjuTesting
import Foundation

/// A copy of one of the project's packs that a test may spoil; it goes when the test ends.
final class TemporaryPack {
    private let root: URL
    /// The copy's folder.
    let folder: String

    init(_ name: String, beside others: [String] = []) throws {
        root = FileManager.default.temporaryDirectory.appendingPathComponent("anju-pack-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        for pack in [name] + others {
            try FileManager.default.copyItem(atPath: Packs.folder(pack), toPath: root.appendingPathComponent(pack).path)
        }
        folder = root.appendingPathComponent(name).path
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    func path(_ file: String) -> String { folder + "/" + file }

    /// Writes a file, with the folders above it.
    func write(_ bytes: [UInt8], to file: String) throws {
        let url = URL(fileURLWithPath: path(file))
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
    }

    func write(_ text: String, to file: String) throws { try write(Array(text.utf8), to: file) }

    func text(_ file: String) throws -> String {
        try String(contentsOf: URL(fileURLWithPath: path(file)), encoding: .utf8)
    }

    func remove(_ file: String) throws { try FileManager.default.removeItem(atPath: path(file)) }

    /// Replaces the first `old` and answers the line on which `new` begins.
    @discardableResult
    func replace(_ old: String, with new: String, in file: String) throws -> Int {
        let text = try text(file)
        guard let range = text.firstRange(of: old) else { throw NotThere(text: old, file: file) }
        try write(text.replacingCharacters(in: range, with: new), to: file)
        return text[..<range.lowerBound].count { $0 == "\n" } + 1
    }

    func read() -> LoadedPack { PackLoader.read(folder: folder, digest: Packs.digest) }

    /// The pack has changed and the test no longer fits it.
    struct NotThere: Error {
        let text: String
        let file: String
    }
}
