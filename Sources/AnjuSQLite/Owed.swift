import Synchronization

/// Whether something has still to be done.
final class Owed: Sendable {
    private let state = Mutex(false)

    var isOwed: Bool {
        get { state.withLock { $0 } }
        set { state.withLock { $0 = newValue } }
    }
}
