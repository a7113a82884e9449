import AnjuCore
import Glibc

/// A file descriptor that is closed with the last who holds it.
final class OpenFile: Sendable {
    let count: Int
    private let descriptor: Int32

    init(path: String) throws {
        descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        var status = stat()
        guard descriptor >= 0, fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            if descriptor >= 0 { close(descriptor) }
            count = 0
            throw TableFault.notATable.problem()
        }
        count = Int(status.st_size)
    }

    deinit { close(descriptor) }

    func read(_ start: Int, _ count: Int) throws -> [UInt8] {
        var done = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while done < count {
                let got = pread(descriptor, buffer.baseAddress?.advanced(by: done), count - done, start + done)
                guard got > 0 else { break }
                done += got
            }
            filled = done
        }
        guard bytes.count == count else { throw TableFault.damaged.problem() }
        return bytes
    }
}
