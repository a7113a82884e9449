import AnjuCore
import Foundation

/// The files of one pack's folder, read and nothing more.
struct PackFolder {
    /// One file.
    struct File {
        var path: String
        var section: Section
        var bytes: [UInt8]
        var root: Marked
    }

    /// Most files of a pack.
    static let maxFiles = 2_000
    /// Most bytes of all files together.
    static let maxBytes = 16 << 20

    var files: [File] = []
    var diagnostics: [Diagnostic] = []

    /// Reads every file below `folder`; `prefix` opens the paths of findings.
    init(_ folder: String, prefix: String) {
        let paths = Self.paths(below: folder)
        guard paths.contains("pack.yaml") else {
            note(
                prefix + "pack.yaml", 1, "pack.missing", "the folder \(folder) is not a pack",
                "write a pack.yaml with id, version and title")
            return
        }
        guard paths.count <= Self.maxFiles else {
            note(
                prefix + "pack.yaml", 1, "pack.too-many-files",
                "the pack has more than \(Self.maxFiles) files", "remove what does not belong into a pack")
            return
        }
        var total = 0
        for path in paths {
            take(path, prefix: prefix) { () throws(FileGate.Refusal) in
                let bytes = try Self.bytes(folder + "/" + path)
                total += bytes.count
                guard total <= Self.maxBytes else { throw FileGate.tooLarge(total) }
                return bytes
            }
        }
    }

    /// The files of a folder that was kept, in the order in which they stood there.
    init(kept: [(path: String, bytes: [UInt8])]) {
        for file in kept { take(file.path, prefix: "") { () throws(FileGate.Refusal) in file.bytes } }
    }

    private mutating func take(
        _ path: String, prefix: String, _ content: () throws(FileGate.Refusal) -> [UInt8]
    ) {
        guard let section = Section(path: path) else {
            note(
                prefix + path, 1, "file.unknown", "no section of a pack is called \(path)",
                "rename the file as Documentation/Packs.md names the sections, or remove it")
            return
        }
        do throws(FileGate.Refusal) {
            let bytes = try content()
            let root = try MarkedReader.read(try FileGate.text(of: bytes), file: prefix + path)
            files.append(File(path: path, section: section, bytes: bytes, root: root))
        } catch {
            note(prefix + path, error.line, error.rule, error.message, error.mend)
        }
    }

    private mutating func note(_ file: String, _ line: Int, _ rule: String, _ message: String, _ mend: String) {
        diagnostics.append(Diagnostic(file: file, line: line, rule: rule, message, mend: mend))
    }

    /// Relative paths of all regular files, in the order of their bytes; hidden ones and links do not count.
    private static func paths(below folder: String) -> [String] {
        let keys: [URLResourceKey] = [.isRegularFileKey]
        let root = URL(fileURLWithPath: folder, isDirectory: true).standardizedFileURL
        guard
            let found = FileManager.default.enumerator(
                at: root, includingPropertiesForKeys: keys, options: [.skipsHiddenFiles])
        else { return [] }
        var paths: [String] = []
        for case let url as URL in found where (try? url.resourceValues(forKeys: Set(keys)).isRegularFile) == true {
            paths.append(url.pathComponents.dropFirst(root.pathComponents.count).joined(separator: "/"))
        }
        return paths.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
    }

    /// A file too large is refused by its length, before it is read.
    private static func bytes(_ path: String) throws(FileGate.Refusal) -> [UInt8] {
        let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
        guard size <= FileGate.maxBytes else { throw FileGate.tooLarge(size) }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw FileGate.Refusal(
                line: 1, rule: "file.unreadable", message: "the file cannot be read", mend: "look at its permissions")
        }
        return Array(data)
    }
}
