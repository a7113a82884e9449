import Foundation

/// A file that only its owner can read.
enum PrivateFile {
    /// Makes an empty file at `path`, unless one is there; SQLite gives the log beside it the same rights.
    ///
    /// Where it cannot be made, opening it as a database says why.
    static func make(at path: String) {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        if file >= 0 { close(file) }
    }
}
