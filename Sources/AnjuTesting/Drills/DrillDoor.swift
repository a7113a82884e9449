import Synchronization

/// Where the server is to be found; clients wait at it while there is none.
final class DrillDoor: Sendable {
    private struct State {
        var address: String?
        var waiting: [CheckedContinuation<String, Never>] = []
    }

    private let state = Mutex(State())

    /// The address of the server, as soon as there is one.
    func address() async -> String {
        await withCheckedContinuation { visitor in
            let address = state.withLock { state -> String? in
                if state.address == nil { state.waiting.append(visitor) }
                return state.address
            }
            if let address { visitor.resume(returning: address) }
        }
    }

    /// A new server serves.
    func open(_ address: String) {
        let waiting = state.withLock { state in
            state.address = address
            defer { state.waiting = [] }
            return state.waiting
        }
        for visitor in waiting { visitor.resume(returning: address) }
    }

    /// Nobody is found at `address`; a newer one stays.
    func close(_ address: String) {
        state.withLock { if $0.address == address { $0.address = nil } }
    }
}
