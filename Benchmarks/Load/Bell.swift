import Synchronization

/// Says to work of its own task that it is enough; nothing that was begun is broken off, as it would be by cancelling.
final class Bell: Sendable {
    private let rung = Mutex(false)

    var isRung: Bool { rung.withLock { $0 } }

    func ring() { rung.withLock { $0 = true } }
}
