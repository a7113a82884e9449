import AnjuCore
public import AnjuDomain
import AnjuPacks
import Foundation

/// The pack of Ruili, read once for all tests of a process.
public enum TestPack {
    private static let pack = PackLoader.read(folder: Project.root + "/Packs/ruili", digest: { digest($0) })

    /// Its rulebook.
    ///
    /// Throws with the first findings where it does not load.
    public static func ruili() throws -> Rulebook {
        guard let rulebook = pack.rulebook else {
            throw PackFailure(
                description: pack.diagnostics.filter { $0.severity == .error }.prefix(3).map { "\($0)" }.joined(
                    separator: "\n"))
        }
        return rulebook
    }

    /// What is kept of it.
    public static var content: [UInt8] { pack.content }

    /// The rulebook of what was kept of a version.
    @Sendable public static func kept(_ content: [UInt8]) -> Rulebook? {
        PackLoader.read(content: content, digest: { digest($0) }).rulebook
    }

    /// A version of a pack with what is kept of it.
    public struct Version: Sendable {
        public var rulebook: Rulebook
        public var content: [UInt8]
    }

    /// The pack of Ruili as another version; `edits` change its files, by path beside `cn` and `ruili`.
    public static func ruili(version: String, _ edits: [String: (String) -> String] = [:]) throws -> Version {
        let root = FileManager.default.temporaryDirectory.appendingPathComponent("anju-version-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: root) }
        for name in ["cn", "ruili"] {
            try FileManager.default.copyItem(
                atPath: Project.root + "/Packs/" + name, toPath: root.appendingPathComponent(name).path)
        }
        // Tests beside the pack are of the version as it was.
        try FileManager.default.removeItem(at: root.appendingPathComponent("ruili/tests"))
        var edits = edits
        edits["ruili/pack.yaml"] = { $0.replacing("version: 2026.11.10", with: "version: " + version) }
        for (name, edit) in edits {
            let file = root.appendingPathComponent(name)
            let text = try String(contentsOf: file, encoding: .utf8)
            let changed = edit(text)
            guard changed != text else { throw PackFailure(description: "nothing changed in \(name)") }
            try changed.write(to: file, atomically: true, encoding: .utf8)
        }
        let read = PackLoader.read(folder: root.path + "/ruili", digest: { digest($0) })
        guard let rulebook = read.rulebook else {
            throw PackFailure(
                description: read.diagnostics.filter { $0.severity == .error }.prefix(3).map { "\($0)" }.joined(
                    separator: "\n"))
        }
        return Version(rulebook: rulebook, content: read.content)
    }

    /// FNV-1a in hexadecimal: enough to tell one text from another where nobody is an enemy.
    public static func digest(_ bytes: [UInt8]) -> String {
        String(bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }, radix: 16)
    }
}

/// The pack that tests stand on does not load.
public struct PackFailure: Error, CustomStringConvertible {
    public let description: String

    public init(description: String) { self.description = description }
}
