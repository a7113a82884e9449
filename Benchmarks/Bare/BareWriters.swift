import Foundation
import Synchronization

/// Threads that hand in submissions, each waiting for its commit before the next.
enum BareWriters {
    /// How a thread writes one submission durably.
    typealias Write = (Int) throws -> Void

    /// Runs `count` submissions on so many threads; answers each one's milliseconds.
    ///
    /// `makeWriter` runs on the thread itself, so that a connection never leaves it; its time is not counted.
    static func run(
        threads: Int, count: Int, makeWriter: @escaping @Sendable () throws -> Write
    ) async throws -> (latencies: [Double], seconds: Double) {
        let crew = Crew(threads: threads, count: count)
        return try await withCheckedThrowingContinuation { continuation in
            crew.onEnd = { continuation.resume(with: $0) }
            for _ in 0..<threads {
                let thread = Thread { crew.work(makeWriter) }
                thread.stackSize = 1 << 20
                thread.start()
            }
        }
    }
}

/// The threads of one run and what they share.
private final class Crew: Sendable {
    typealias Outcome = Result<(latencies: [Double], seconds: Double), any Error>

    private struct State {
        var next = 0
        var waiting: Int
        var working: Int
        var watch = Watch()
        var latencies: [Double] = []
        var failure: (any Error)?
        var onEnd: (@Sendable (Outcome) -> Void)?
    }

    private let state: Mutex<State>
    private let count: Int
    private let gate = DispatchSemaphore(value: 0)
    private let threads: Int

    init(threads: Int, count: Int) {
        (self.threads, self.count) = (threads, count)
        state = Mutex(State(waiting: threads, working: threads))
    }

    var onEnd: (@Sendable (Outcome) -> Void)? {
        get { state.withLock { $0.onEnd } }
        set { state.withLock { $0.onEnd = newValue } }
    }

    func work(_ makeWriter: () throws -> BareWriters.Write) {
        var latencies: [Double] = []
        let writer = Result { try makeWriter() }
        startTogether()
        do {
            let write = try writer.get()
            while let number = take() {
                let watch = Watch()
                try write(number)
                latencies.append(watch.milliseconds)
            }
            end(latencies, nil)
        } catch {
            end(latencies, error)
        }
    }

    /// The clock starts when the last thread has its connection.
    private func startTogether() {
        let isLast = state.withLock { state in
            state.waiting -= 1
            if state.waiting == 0 { state.watch = Watch() }
            return state.waiting == 0
        }
        if isLast { for _ in 1..<threads { gate.signal() } } else { gate.wait() }
    }

    private func take() -> Int? {
        state.withLock { state in
            guard state.next < count, state.failure == nil else { return nil }
            defer { state.next += 1 }
            return state.next
        }
    }

    private func end(_ latencies: [Double], _ failure: (any Error)?) {
        let last = state.withLock { state -> (@Sendable (Outcome) -> Void, Outcome)? in
            state.latencies += latencies
            if let failure { state.failure = state.failure ?? failure }
            state.working -= 1
            guard state.working == 0, let onEnd = state.onEnd else { return nil }
            if let failure = state.failure { return (onEnd, .failure(failure)) }
            return (onEnd, .success((state.latencies, state.watch.seconds)))
        }
        if let (onEnd, outcome) = last { onEnd(outcome) }
    }
}
