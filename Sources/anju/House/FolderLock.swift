import Foundation

/// Keeps a folder for one process: `serve` and `restore` never work on the same one.
///
/// The system lets go of it when the process ends, however it ends.
final class FolderLock: Sendable {
    private let file: Int32

    /// Throws where another process holds the folder.
    init(_ folder: String) throws {
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        file = open(folder + "/serving.lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            throw CommandFailure("the folder \(folder) cannot be written", mend: "check who owns it")
        }
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
            throw CommandFailure(
                "another anju works on \(folder)", mend: "stop it first, or name another folder with --data")
        }
    }

    deinit { close(file) }
}
