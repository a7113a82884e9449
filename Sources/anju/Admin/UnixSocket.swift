import Foundation

/// A stream socket with a name in a folder.
enum UnixSocket {
    /// A new socket, closed in programs that we start.
    static func make() -> Int32 { socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0) }

    /// Runs `body` with the address of `name` in `folder`.
    ///
    /// A socket's path has 107 bytes at most; this one goes through the folder's own number, so that any folder will do.
    static func withAddress(
        of name: String, in folder: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
    ) -> Int32 {
        let opened = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard opened >= 0 else { return -1 }
        defer { close(opened) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let path = Array("/proc/self/fd/\(opened)/\(name)".utf8)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path) }
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
    }

    /// The user at the other end, as the system knows it.
    static func peer(of file: Int32) -> uid_t? {
        // process, user, group: `struct ucred`.
        var credentials: [UInt32] = [0, .max, .max]
        var length = socklen_t(12)
        guard getsockopt(file, SOL_SOCKET, SO_PEERCRED, &credentials, &length) == 0, length == 12 else { return nil }
        return credentials[1]
    }

    /// Lets reads and writes end after so many seconds.
    static func limit(_ file: Int32, seconds: Int, _ options: [Int32] = [SO_RCVTIMEO, SO_SNDTIMEO]) {
        var time = timeval(tv_sec: seconds, tv_usec: 0)
        for option in options {
            setsockopt(file, SOL_SOCKET, option, &time, socklen_t(MemoryLayout<timeval>.size))
        }
    }

    /// Everything until the other end has said it all; `nil` where it takes too long, breaks off or says too much.
    static func readAll(_ file: Int32, limit: Int) -> Data? {
        var data = Data()
        var piece = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(file, &piece, piece.count)
            if count < 0, errno == EINTR { continue }
            if count < 0 || data.count > limit { return nil }
            if count == 0 { return data }
            data.append(contentsOf: piece[..<count])
        }
    }

    /// Whether all of it went out; a reader that went away raises no signal.
    static func writeAll(_ data: Data, to file: Int32) -> Bool {
        var rest = Array(data)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { send(file, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }
}
