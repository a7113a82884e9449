#if Postgres
import DequeModule
import Dispatch
import Synchronization

/// Work that waits for a thread.
final class WorkQueue: Sendable {
    /// Runs on a worker's thread and answers its caller in any case.
    typealias Job = @Sendable (Worker) -> Void

    private struct State {
        var jobs: Deque<Job> = []
        var isClosed = false
        var threads: Int
        var watchers: [CheckedContinuation<Void, Never>] = []
    }

    private let state: Mutex<State>
    /// Counts the jobs, and one more for each thread at the end.
    private let signals = DispatchSemaphore(value: 0)

    init(threads: Int) {
        state = Mutex(State(threads: threads))
    }

    /// Takes `job`, unless the queue is closed.
    func add(_ job: @escaping Job) -> Bool {
        let isTaken = state.withLock { state in
            if state.isClosed { return false }
            state.jobs.append(job)
            return true
        }
        if isTaken { signals.signal() }
        return isTaken
    }

    /// Waits for the next job; `nil` once the queue is closed and empty.
    func next() -> Job? {
        signals.wait()
        return state.withLock { $0.jobs.popFirst() }
    }

    /// Takes no more jobs; threads end when those in the queue are done.
    func close() {
        let threads = state.withLock { state in
            defer { state.isClosed = true }
            return state.isClosed ? 0 : state.threads
        }
        for _ in 0..<threads { signals.signal() }
    }

    /// One thread has dropped its connection and ends.
    func threadEnded() {
        let watchers = state.withLock { state -> [CheckedContinuation<Void, Never>] in
            state.threads -= 1
            guard state.threads == 0 else { return [] }
            defer { state.watchers = [] }
            return state.watchers
        }
        for watcher in watchers { watcher.resume() }
    }

    /// Returns when the last thread has ended.
    func end() async {
        await withCheckedContinuation { watcher in
            let isOver = state.withLock { state in
                if state.threads > 0 { state.watchers.append(watcher) }
                return state.threads == 0
            }
            if isOver { watcher.resume() }
        }
    }
}
#endif
