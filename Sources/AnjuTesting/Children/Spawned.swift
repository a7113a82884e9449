import CSpawn
import Foundation
import Glibc

/// A child process, started by `posix_spawn(3)` and buried by a thread of its own.
///
/// `Foundation.Process` reads the names of this process's open files whole, 280 bytes each however short, and reads beyond the
/// heap's end where some 1,350 are open: with every test at once, they are.
struct Spawned: Sendable {
    /// How a child ended.
    enum Ending: Sendable {
        case exit(Int32)
        case signal(Int32)
    }

    /// The child's three streams; one that is not given is `/dev/null`.
    struct Streams {
        var input: FileHandle?
        var output: FileHandle?
        var errors: FileHandle?
    }

    /// The child's number.
    let process: Int32

    /// Starts `/usr/bin/env` with these arguments: it finds the program, and puts the signals in order.
    ///
    /// The child inherits no file but its streams, and leads a process group of its own. `atEnd` is called once. Throws
    /// ``SpawnFailure``.
    static func start(
        _ arguments: [String], environment: [String: String] = ProcessInfo.processInfo.environment,
        in folder: String? = nil, _ streams: Streams, atEnd: @escaping @Sendable (Ending) -> Void
    ) throws -> Spawned {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (number, handle) in [streams.input, streams.output, streams.errors].enumerated() {
            if let handle {
                posix_spawn_file_actions_adddup2(&actions, handle.fileDescriptor, Int32(number))
            } else {
                posix_spawn_file_actions_addopen(&actions, Int32(number), "/dev/null", O_RDWR, 0)
            }
        }
        posix_spawn_file_actions_addclosefrom_np(&actions, 3)
        if let folder { posix_spawn_file_actions_addchdir_np(&actions, folder) }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
        var process: pid_t = 0
        let status = withWords(["/usr/bin/env"] + arguments) { arguments in
            withWords(environment.map { "\($0)=\($1)" }) { environment in
                posix_spawn(&process, "/usr/bin/env", &actions, &attributes, arguments, environment)
            }
        }
        guard status == 0 else { throw SpawnFailure(description: String(cString: strerror(status))) }
        let child = process
        Thread.detachNewThread { atEnd(ending(of: child)) }
        return Spawned(process: child)
    }

    private static func ending(of process: pid_t) -> Ending {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        let signal = status & 0x7F
        return signal == 0 ? .exit(status >> 8 & 0xFF) : .signal(signal)
    }

    /// Lends the words as C keeps them, ended by a null.
    private static func withWords<Answer>(
        _ words: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Answer
    ) -> Answer {
        let copies = words.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        return body(copies + [nil])
    }
}

/// The system would not start a child.
struct SpawnFailure: Error, CustomStringConvertible {
    let description: String
}
