import Foundation

/// Standard input, output and error as a program may rely on them.
enum StandardFiles {
    /// Opens those that the caller closed, so that no database lands on number 1, and lets a reader that went away end us
    /// without a word, as every other filter ends.
    static func insist() {
        for file in Int32(0)...2 where fcntl(file, F_GETFD) < 0 {
            _ = open("/dev/null", file == 0 ? O_RDONLY : O_WRONLY)
        }
        signal(SIGPIPE, SIG_DFL)
    }
}
