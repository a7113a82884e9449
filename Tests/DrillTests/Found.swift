import Synchronization

/// What was seen in a transaction that is undone.
final class Found: Sendable {
    private let seen = Mutex<(Bool, [String])>((false, []))

    var value: (Bool, [String]) { seen.withLock { $0 } }

    func set(_ isFound: Bool, _ places: [String]) { seen.withLock { $0 = (isFound, places) } }
}
