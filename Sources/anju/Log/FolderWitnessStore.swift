import AnjuLog
import Crypto
import Foundation
import Synchronization

/// A witness's memory as files: one for each log, whole or as it was before.
///
/// One process holds the folder; within it comparing and keeping are one step.
final class FolderWitnessStore: WitnessStore {
    private let folder: String
    private let lock: Int32
    private let turn = Mutex<Void>(())

    /// Takes the folder, which is made where it is not there.
    init(folder: String) throws {
        self.folder = folder
        try DurableFile.makeFolder(folder)
        let file = open(folder + "/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0, flock(file, LOCK_EX | LOCK_NB) == 0 else {
            if file >= 0 { close(file) }
            throw CommandFailure("another witness works in \(folder)", mend: "stop it, or name another folder")
        }
        lock = file
    }

    deinit { close(lock) }

    private func path(_ origin: String) -> String {
        let digest = SHA256.hash(data: Array(origin.utf8)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
        return folder + "/seen-" + digest.joined()
    }

    func newest(of origin: String) throws -> Checkpoint? { try turn.withLock { _ in try read(origin) } }

    func keep(_ next: Checkpoint, after known: Checkpoint?) throws -> Bool {
        try turn.withLock { _ in
            guard try read(next.origin) == known else { return false }
            if known != next { try DurableFile.write(Data(next.text.utf8), to: path(next.origin)) }
            return true
        }
    }

    /// A file that is there and cannot be read is a fault: the witness would otherwise sign anything again.
    private func read(_ origin: String) throws -> Checkpoint? {
        guard FileManager.default.fileExists(atPath: path(origin)) else { return nil }
        return try Checkpoint(text: try String(contentsOfFile: path(origin), encoding: .utf8))
    }
}
