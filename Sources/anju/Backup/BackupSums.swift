import Foundation

/// The file `SHA256SUMS` of a backup, which `sha256sum --check` reads too.
enum BackupSums {
    static let fileName = "SHA256SUMS"

    /// What is not as it was when the backup was made.
    struct Damage {
        /// Files without which nothing is restored.
        var vital: [String] = []
        /// Pictures and papers; what is whole is restored without them.
        var blobs: Set<String> = []
    }

    /// Writes the sums of every file and answers the sum of the list itself.
    static func write(in folder: String) throws -> String {
        var lines = ""
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder).sorted() {
            var isFolder: ObjCBool = false
            let isThere = FileManager.default.fileExists(atPath: folder + "/" + path, isDirectory: &isFolder)
            guard isThere, !isFolder.boolValue, path != fileName else { continue }
            guard let sum = DurableFile.digest(folder + "/" + path) else {
                throw CommandFailure("\(folder)/\(path) cannot be read back", mend: "is the disk sound?")
            }
            lines += "\(sum)  \(path)\n"
        }
        try DurableFile.write(Data(lines.utf8), to: folder + "/" + fileName)
        return sum(of: Data(lines.utf8))
    }

    /// Compares every file with the list, and the list with the manifest.
    static func damage(in folder: String, _ manifest: BackupManifest) -> Damage {
        guard let list = FileManager.default.contents(atPath: folder + "/" + fileName), sum(of: list) == manifest.sums
        else { return Damage(vital: [fileName]) }
        var damage = Damage()
        for line in String(decoding: list, as: UTF8.self).split(separator: "\n") {
            let path = String(line.dropFirst(66))
            if DurableFile.digest(folder + "/" + path).map({ line.hasPrefix($0) }) == true { continue }
            if path.hasPrefix("blobs/") {
                damage.blobs.insert((path as NSString).lastPathComponent)
            } else {
                damage.vital.append(path)
            }
        }
        return damage
    }

    private static func sum(of data: Data) -> String { PackShelf.digest([UInt8](data)) }
}
