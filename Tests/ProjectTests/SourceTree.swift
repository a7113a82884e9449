import AnjuTesting
import Foundation

/// The project's own files, as the project tests read them.
enum SourceTree {
    /// Every Swift file below `folder`, in the order of their paths; nothing where there is no such folder.
    static func swiftFiles(in folder: String) throws -> [SourceFile] {
        try paths(in: folder).filter { $0.hasSuffix(".swift") }.map { try SourceFile(path: $0) }
    }

    /// The paths of every file below `folder`, from the project's root.
    static func paths(in folder: String) throws -> [String] {
        guard exists(folder) else { return [] }
        return try FileManager.default.subpathsOfDirectory(atPath: Project.root + "/" + folder)
            .map { folder + "/" + $0 }.filter { !isFolder($0) }.sorted()
    }

    /// The names of what lies directly in `folder`.
    static func names(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: Project.root + "/" + folder).sorted()
    }

    /// What git keeps or is about to keep: an ignored file is not the project's.
    static func tracked() async throws -> [String] {
        let listing = try await Child.run(
            "git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], in: Project.root)
        guard listing.status == 0 else { throw MissingPart("git ls-files: \(listing.errorText)") }
        return listing.text.split(separator: "\0").map(String.init).filter { exists($0) && !isFolder($0) }
    }

    static func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: Project.root + "/" + path)
    }

    static func text(_ path: String) throws -> String {
        try String(contentsOfFile: Project.root + "/" + path, encoding: .utf8)
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: Project.root + "/" + path, isDirectory: &isFolder)
            && isFolder.boolValue
    }
}
