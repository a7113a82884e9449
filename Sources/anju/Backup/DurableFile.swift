import Crypto
import Foundation

/// Files that are whole or not there, and on disk when they are.
enum DurableFile {
    /// Copies a file for its owner alone: under another name first, synced, then renamed.
    static func copy(_ source: String, to target: String) throws {
        let from = open(source, O_RDONLY | O_CLOEXEC)
        guard from >= 0 else { throw failure(source, "read") }
        defer { close(from) }
        let fresh = target + ".new"
        let file = open(fresh, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw failure(fresh, "written") }
        defer { close(file) }
        do {
            try pump(from, source, to: file, fresh)
            guard fsync(file) == 0 else { throw failure(fresh, "written") }
            guard rename(fresh, target) == 0 else { throw failure(target, "written") }
        } catch {
            unlink(fresh)
            throw error
        }
    }

    /// Copies a folder with everything below it.
    static func copyFolder(_ source: String, to target: String) throws {
        try makeFolder(target)
        for name in try FileManager.default.contentsOfDirectory(atPath: source).sorted() {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: source + "/" + name, isDirectory: &isFolder) else { continue }
            if isFolder.boolValue {
                try copyFolder(source + "/" + name, to: target + "/" + name)
            } else {
                try copy(source + "/" + name, to: target + "/" + name)
            }
        }
        sync(folder: target)
    }

    /// Renames where the file system can, else copies and removes.
    static func move(_ source: String, to target: String) throws {
        if rename(source, target) == 0 { return }
        try copy(source, to: target)
        unlink(source)
    }

    static func write(_ text: Data, to path: String) throws {
        let fresh = path + ".new"
        let file = open(fresh, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw failure(path, "written") }
        defer { close(file) }
        guard write(Array(text)[...], to: file), fsync(file) == 0, rename(fresh, path) == 0 else {
            throw failure(path, "written")
        }
        sync(folder: (path as NSString).deletingLastPathComponent)
    }

    /// A folder for its owner alone.
    static func makeFolder(_ path: String) throws {
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch { throw failure(path, "made") }
    }

    /// A new name is on disk only when its folder is.
    static func sync(folder: String) {
        let file = open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard file >= 0 else { return }
        fsync(file)
        close(file)
    }

    /// SHA-256 of a file in hexadecimal, or `nil` where it cannot be read to its end.
    static func digest(_ path: String) -> String? {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var hash = SHA256()
        var piece = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let count = read(file, &piece, piece.count)
            if count < 0, errno == EINTR { continue }
            if count < 0 { return nil }
            if count == 0 { break }
            piece.withUnsafeBytes { hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: $0[..<count])) }
        }
        return hash.finalize().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private static func pump(_ from: Int32, _ source: String, to file: Int32, _ target: String) throws {
        var piece = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let count = read(from, &piece, piece.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw failure(source, "read") }
            if count == 0 { return }
            guard write(piece[..<count], to: file) else { throw failure(target, "written") }
        }
    }

    private static func write(_ bytes: ArraySlice<UInt8>, to file: Int32) -> Bool {
        var rest = bytes
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    private static func failure(_ path: String, _ what: String) -> CommandFailure {
        let isFull = errno == ENOSPC || errno == EFBIG || errno == EDQUOT
        return CommandFailure(
            "\(path) cannot be \(what): \(String(cString: strerror(errno)))",
            mend: isFull ? "make room; nothing was changed" : "check that the disk is mounted and the folder yours")
    }
}
