import AnjuPacks
import Foundation

/// A copy of the smallest pack of the project, in which one file at a time is another.
final class PackBench: Sendable {
    struct File: Sendable {
        let path: String
        let bytes: [UInt8]
    }

    let files: [File]
    private let folder: URL

    /// One for all inputs; it lies in the folder of passing things, and the system clears that.
    static let shared = Result { try PackBench() }

    private init() throws {
        let source = Self.project + "/Packs/testland"
        let files = FileManager.default
        folder = files.temporaryDirectory.appendingPathComponent("anju-fuzz-pack-\(UUID().uuidString)")
        try files.copyItem(atPath: source, toPath: folder.path)
        let names = try files.subpathsOfDirectory(atPath: source).filter { $0.hasSuffix(".yaml") }.sorted()
        self.files = try names.map { name in
            File(path: name, bytes: [UInt8](try Data(contentsOf: URL(fileURLWithPath: source + "/" + name))))
        }
    }

    /// The folder of `Package.swift`, found from this file's own place, or the working folder of a program that was moved.
    private static var project: String {
        var parts = #filePath.split(separator: "/").map(String.init)
        parts.removeLast(4)
        let built = "/" + parts.joined(separator: "/")
        return FileManager.default.fileExists(atPath: built + "/Packs")
            ? built : FileManager.default.currentDirectoryPath
    }

    /// The pack with `bytes` for the file, which is put back afterwards.
    func read(_ bytes: [UInt8], for file: File) throws -> LoadedPack {
        let place = folder.appendingPathComponent(file.path)
        try Data(bytes).write(to: place)
        defer { try? Data(file.bytes).write(to: place) }
        return PackLoader.read(folder: folder.path, digest: { "\($0.count)" })
    }
}
