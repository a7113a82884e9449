import Foundation
import Synchronization

/// The serving process's ear for other commands on the same folder.
///
/// Only the same user and root are heard: the socket has mode 0600 in a folder of mode 0700, and the system says who calls.
final class AdminSocket: Sendable {
    /// A question and the line on which its answer goes back.
    struct Call: Sendable {
        let question: Data
        fileprivate let line: Int32

        /// Sends the answer and hangs up.
        func answer(_ data: Data) {
            _ = UnixSocket.writeAll(data, to: line)
            close(line)
        }
    }

    private let folder: String
    private let file: Int32
    private let isOpen = Mutex(true)

    /// Listens in `folder`, which the caller holds the lock of: a socket that lies there is left from a process that died.
    init(folder: String) throws {
        self.folder = folder
        file = UnixSocket.make()
        let fresh = AdminMessage.socketName + ".new"
        unlink(folder + "/" + fresh)
        let bound = UnixSocket.withAddress(of: fresh, in: folder) { bind(file, $0, $1) }
        // It gets its name when its mode is right and it listens: nobody finds it half made.
        guard file >= 0, bound == 0, chmod(folder + "/" + fresh, 0o600) == 0, listen(file, 16) == 0,
            rename(folder + "/" + fresh, folder + "/" + AdminMessage.socketName) == 0
        else {
            let reason = String(cString: strerror(errno))
            close(file)
            throw CommandFailure(
                "no socket can be made in \(folder): \(reason)",
                mend: "the file system must hold sockets; name another --data")
        }
    }

    /// Whoever calls, until the socket is shut.
    func calls() -> AsyncStream<Call> {
        AsyncStream { calls in
            Thread.detachNewThread { [self] in
                while isOpen.withLock({ $0 }) {
                    let line = accept(file, nil, nil)
                    if line < 0 {
                        if errno == EINTR || errno == ECONNABORTED { continue }
                        break
                    }
                    _ = fcntl(line, F_SETFD, FD_CLOEXEC)
                    guard let call = hear(line) else {
                        close(line)
                        continue
                    }
                    calls.yield(call)
                }
                isOpen.withLock { isOpen in
                    isOpen = false
                    close(file)
                }
                calls.finish()
            }
        }
    }

    /// Whether a user of this machine may ask.
    static func hears(_ user: uid_t) -> Bool { user == geteuid() || user == 0 }

    private func hear(_ line: Int32) -> Call? {
        guard let user = UnixSocket.peer(of: line), Self.hears(user) else { return nil }
        UnixSocket.limit(line, seconds: AdminMessage.patience)
        return UnixSocket.readAll(line, limit: AdminMessage.questionLimit).map { Call(question: $0, line: line) }
    }

    /// Takes no more calls.
    func shut() {
        isOpen.withLock { isOpen in
            guard isOpen else { return }
            isOpen = false
            unlink(folder + "/" + AdminMessage.socketName)
            // Wakes the thread that waits in `accept`.
            shutdown(file, Int32(SHUT_RDWR))
        }
    }
}
