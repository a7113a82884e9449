import Foundation

/// Keeps a deployment's folder for one process: nobody opens its database file beside it.
///
/// The system lets go of it when the process ends, however it ends.
final class FolderLock: Sendable {
    private let files: [Int32]

    private init(files: [Int32]) { self.files = files }

    deinit { files.forEach { close($0) } }

    /// Takes the folder, making it where it is missing; throws where another process holds it.
    static func take(_ configuration: Configuration) throws -> FolderLock {
        guard let lock = try takeIfFree(configuration, mayMake: true) else { throw busy(configuration) }
        return lock
    }

    /// As ``take(_:)``, or `nil` where another process holds the folder.
    ///
    /// Whoever takes it first ends a restoration that was interrupted: nobody sees half of one.
    static func takeIfFree(_ configuration: Configuration, mayMake: Bool = false) throws -> FolderLock? {
        var files: [Int32] = []
        for folder in folders(configuration) {
            guard let file = try open(folder, mayMake: mayMake) else {
                files.forEach { close($0) }
                return nil
            }
            files.append(file)
        }
        let lock = FolderLock(files: files)
        try Swap(configuration).finish()
        return lock
    }

    /// The folder of data, and the database's own where it lies elsewhere.
    private static func folders(_ configuration: Configuration) -> [String] {
        guard let path = configuration.database.path else { return [configuration.data] }
        let (data, own) = (absolute(configuration.data), absolute((path as NSString).deletingLastPathComponent))
        return data == own ? [data] : [data, own]
    }

    private static func absolute(_ path: String) -> String {
        URL(fileURLWithPath: path.isEmpty ? "." : path).standardizedFileURL.path
    }

    private static func open(_ folder: String, mayMake: Bool) throws -> Int32? {
        if mayMake {
            do {
                try FileManager.default.createDirectory(
                    atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            } catch { throw unwritable(folder) }
        }
        try insistOnOwner(folder)
        let file = Foundation.open(folder + "/serving.lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw unwritable(folder) }
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
            close(file)
            return nil
        }
        // For whoever waits: what works here, and under which number.
        let words = (CommandLine.arguments.dropFirst().first ?? "anju") + ", process \(getpid())\n"
        ftruncate(file, 0)
        _ = Array(words.utf8).withUnsafeBytes { pwrite(file, $0.baseAddress, $0.count, 0) }
        return file
    }

    private static func unwritable(_ folder: String) -> CommandFailure {
        CommandFailure(
            "the folder \(folder) cannot be written: \(String(cString: strerror(errno)))",
            mend: "check who owns it, or name another with --data")
    }

    /// What one user writes another cannot: a database opened as root would stop the server that runs as somebody else.
    private static func insistOnOwner(_ folder: String) throws {
        guard let owner = FileFacts(folder)?.owner, owner != geteuid() else { return }
        let name = getpwuid(owner).map { String(cString: $0.pointee.pw_name) } ?? "number \(owner)"
        throw CommandFailure(
            "the folder \(folder) belongs to the user \(name)",
            mend: "sudo -u \(name) anju …, or name another with --data")
    }

    /// Who holds the folder, as far as it says.
    static func busy(_ configuration: Configuration) -> CommandFailure {
        let holder = folders(configuration).compactMap { folder in
            try? String(contentsOfFile: folder + "/serving.lock", encoding: .utf8)
        }.first?.trimmingCharacters(in: .whitespacesAndNewlines)
        return CommandFailure(
            "another anju works on \(configuration.data)" + (holder.map { " (\($0))" } ?? ""),
            mend: "stop it first, or name another folder with --data")
    }
}
