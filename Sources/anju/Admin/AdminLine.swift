import Foundation

/// A line to the process that serves a folder.
final class AdminLine {
    private let file: Int32

    /// `nil` where nobody listens there: the file is missing, or left from a process that died.
    init?(folder: String) {
        file = UnixSocket.make()
        guard file >= 0 else { return nil }
        let connected = UnixSocket.withAddress(of: AdminMessage.socketName, in: folder) { connect(file, $0, $1) }
        // A password goes over it: only to the folder's own user.
        guard connected == 0, let user = UnixSocket.peer(of: file), AdminSocket.hears(user) else {
            close(file)
            return nil
        }
    }

    deinit { close(file) }

    /// Asks and waits, as long as it takes.
    func ask(_ errand: Errand) throws -> ErrandAnswer {
        guard UnixSocket.writeAll(try AdminMessage.text(AdminMessage.Question(errand: errand)), to: file) else {
            throw wentAway
        }
        shutdown(file, Int32(SHUT_WR))
        guard let text = UnixSocket.readAll(file, limit: 1 << 30), !text.isEmpty else { throw wentAway }
        let answer: AdminMessage.Answer = try AdminMessage.value(text)
        switch answer {
        case .done(let answer): return answer
        case .failed(let failure): throw failure.error
        }
    }

    private var wentAway: CommandFailure {
        CommandFailure(
            "the server went away before it answered: it may or may not have done it",
            mend: "look, for instance with anju user list, before you ask again")
    }
}
