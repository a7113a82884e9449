import Foundation

/// A server whose disk can be filled under it, and freed again, without root's help where the system allows that.
///
/// The disk is a memory disk of a few megabytes in a mount namespace of the server's own: `ENOSPC` is the system's. Where no
/// mount is permitted, as in a container without the right to it, a limit on the size of files stands in, by which the
/// system refuses every write of the server (`EFBIG`).
public final class SmallDisk: Sendable {
    /// How the disk is made to refuse.
    public enum Means: String, Sendable {
        case memoryDisk = "a memory disk that is full (ENOSPC)"
        case sizeLimit = "a limit on the size of files (EFBIG): no mount is permitted here"
    }

    public let means: Means
    public let server: ServingProgram
    private let folder: String

    /// The account of ``Drill`` on a fresh deployment; throws what keeps it from serving.
    public init(in scratch: Scratch) async throws {
        let source = scratch.file("source")
        try await Drill.prepare(["--data", source])
        folder = scratch.file("small")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        if let unshare = try await Self.unshare(folder) {
            means = .memoryDisk
            let script = Self.mount + " && cp -a \"$1\"/. \"$0\" && shift && exec \"$@\""
            server = try await ServingProgram.start(
                ["--data", folder], under: unshare + ["/bin/sh", "-c", script, folder, source])
        } else {
            means = .sizeLimit
            try FileManager.default.removeItem(atPath: folder)
            try FileManager.default.copyItem(atPath: source, toPath: folder)
            server = try await ServingProgram.start(["--data", folder])
        }
    }

    private static let mount = "mount -t tmpfs -o size=8m,mode=700 anju \"$0\""

    /// The command that gives a program mounts of its own: as root, or as the root of a namespace of users.
    private static func unshare(_ folder: String) async throws -> [String]? {
        for command in [["unshare", "--mount"], ["unshare", "--user", "--map-root-user", "--mount"]] {
            let arguments = Array(command.dropFirst()) + ["/bin/sh", "-c", mount, folder]
            if try await Child.run(command[0], arguments).status == 0 { return command }
        }
        return nil
    }

    /// Copies the file of SQLite with its log, as they lie there at one moment.
    ///
    /// The server stands still meanwhile. Through `/proc` alone the file would be another: SQLite follows the link, which
    /// leads nowhere but to this process's own root.
    public func copyDatabase(to path: String) throws {
        kill(server.process, SIGSTOP)
        defer { kill(server.process, SIGCONT) }
        for suffix in ["", "-wal"] {
            try FileManager.default.copyItem(atPath: place + "/anju.db" + suffix, toPath: path + suffix)
        }
    }

    /// The folder as the server sees it.
    private var place: String { means == .memoryDisk ? "/proc/\(server.process)/root\(folder)" : folder }

    /// Takes the last byte.
    public func fill() async throws {
        guard means == .memoryDisk else { return try await limit(to: "0") }
        let ballast = open(place + "/ballast", O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard ballast >= 0 else { throw DrillFailure(description: "no ballast: \(String(cString: strerror(errno)))") }
        defer { close(ballast) }
        for size in [1 << 16, 1 << 10, 1] {
            let bytes = [UInt8](repeating: 0x2E, count: size)
            while write(ballast, bytes, size) > 0 {}
            guard errno == ENOSPC else { throw DrillFailure(description: "the disk is not full but \(errno)") }
        }
    }

    /// Gives the room back.
    public func free() async throws {
        guard means == .memoryDisk else { return try await limit(to: "unlimited") }
        try FileManager.default.removeItem(atPath: place + "/ballast")
    }

    private func limit(to size: String) async throws {
        let done = try await Child.run("prlimit", ["--pid", "\(server.process)", "--fsize=\(size):unlimited"])
        guard done.status == 0 else { throw DrillFailure(description: done.errorText) }
    }
}
