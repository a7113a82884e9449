import Foundation

extension Keyring {
    /// Reads a key file.
    ///
    /// Throws ``KeyFileFailure`` where anybody but its owner can read it, or it is no key file.
    public init(file path: String) throws {
        var status = stat()
        guard stat(path, &status) == 0 else { throw KeyFileFailure.missing(path) }
        guard status.st_mode & 0o077 == 0 else { throw KeyFileFailure.readableByOthers(path) }
        guard let data = FileManager.default.contents(atPath: path),
            let text = try? JSONDecoder().decode(KeyFile.self, from: data), let keyring = text.keyring
        else { throw KeyFileFailure.unreadable(path) }
        self = keyring
    }

    /// Writes a new key file that its owner alone can read, and has it on disk when this returns.
    ///
    /// Throws ``KeyFileFailure/exists(_:)`` rather than overwrite a key: what was sealed under it would be lost.
    public func write(newFile path: String) throws {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw errno == EEXIST ? KeyFileFailure.exists(path) : .unwritable(path, code: errno) }
        defer { close(file) }
        do {
            // The process's mask can only take rights away; a file system may hand out its own.
            guard fchmod(file, 0o600) == 0 else { throw KeyFileFailure.unwritable(path, code: errno) }
            try FileHandle(fileDescriptor: file).write(contentsOf: try KeyFile(self).text())
            guard fsync(file) == 0 else { throw KeyFileFailure.unwritable(path, code: errno) }
            try Self.syncFolder(of: path)
        } catch {
            unlink(path)
            throw error
        }
    }

    /// Puts this keyring in the place of the file's, whole or not at all; for rotation.
    public func replace(file path: String) throws {
        let fresh = path + ".new"
        unlink(fresh)
        try write(newFile: fresh)
        guard rename(fresh, path) == 0 else { throw KeyFileFailure.unwritable(path, code: errno) }
        try Self.syncFolder(of: path)
    }

    /// A new name is on disk only when its folder is.
    private static func syncFolder(of path: String) throws {
        let folder = open(
            URL(fileURLWithPath: path).deletingLastPathComponent().path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw KeyFileFailure.unwritable(path, code: errno) }
        defer { close(folder) }
        guard fsync(folder) == 0 else { throw KeyFileFailure.unwritable(path, code: errno) }
    }
}

/// The key file's JSON.
private struct KeyFile: Codable {
    struct Key: Codable {
        let id: UInt32
        let suite: Int
        let secret: Data
    }

    let format: String
    let current: UInt32
    let keys: [Key]
    let lasting: Data

    private static let format = "anju-keys/1"

    init(_ keyring: Keyring) {
        (format, current, lasting) = (Self.format, keyring.current, Data(keyring.lasting))
        keys = keyring.secrets.sorted { $0.key < $1.key }.map { Key(id: $0.key, suite: 1, secret: Data($0.value)) }
    }

    /// `nil` for another format, a suite that this program does not know, or a secret of the wrong length.
    var keyring: Keyring? {
        let secrets = Dictionary(keys.map { ($0.id, Array($0.secret)) }) { first, _ in first }
        guard format == Self.format, keys.allSatisfy({ $0.suite == 1 && $0.secret.count == 32 }),
            secrets.count == keys.count, lasting.count == 32, secrets[current] != nil
        else { return nil }
        return Keyring(current: current, secrets: secrets, lasting: Array(lasting))
    }

    func text() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(self) + Data("\n".utf8)
    }
}
