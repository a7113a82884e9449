import Foundation
import Synchronization

/// One thread that commits, together, whatever submissions wait: what a bare program does to share a sync.
final class BareGroup: Sendable {
    private struct State {
        var waiting: [(number: Int, ticket: Ticket)] = []
        var isClosed = false
    }

    /// Where a caller waits for its commit.
    private final class Ticket: Sendable {
        let done = DispatchSemaphore(value: 0)
        let failure = Mutex<(any Error)?>(nil)
    }

    /// As many as the product's own group.
    private static let limit = 256

    private let state = Mutex(State())
    private let work = DispatchSemaphore(value: 0)

    /// `makeWriter` runs on the writing thread; what it answers writes submissions in one durable transaction.
    init(_ makeWriter: @escaping @Sendable () throws -> ([Int]) throws -> Void) {
        let thread = Thread { [self] in serve(Result { try makeWriter() }) }
        thread.stackSize = 1 << 20
        thread.start()
    }

    /// Waits until the submission is durable.
    func write(_ number: Int) throws {
        let ticket = Ticket()
        state.withLock { $0.waiting.append((number, ticket)) }
        work.signal()
        ticket.done.wait()
        if let failure = ticket.failure.withLock({ $0 }) { throw failure }
    }

    /// Ends the thread once nothing waits.
    func close() {
        state.withLock { $0.isClosed = true }
        work.signal()
    }

    private func serve(_ writer: Result<([Int]) throws -> Void, any Error>) {
        while true {
            work.wait()
            let (taken, isClosed) = state.withLock { state in
                let taken = Array(state.waiting.prefix(Self.limit))
                state.waiting.removeFirst(taken.count)
                return (taken, state.isClosed)
            }
            guard !taken.isEmpty else {
                guard isClosed else { continue }
                return
            }
            let outcome = Result { try writer.get()(taken.map(\.number)) }
            for (_, ticket) in taken {
                if case .failure(let error) = outcome { ticket.failure.withLock { $0 = error } }
                ticket.done.signal()
            }
        }
    }
}
