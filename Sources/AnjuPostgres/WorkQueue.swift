#if Postgres
import DequeModule
import Dispatch
import Synchronization

/// Work that waits for a thread.
final class WorkQueue: Sendable {
    /// Runs on a worker's thread and answers its caller in any case.
    typealias Job = @Sendable (Worker) -> Void

    private struct State {
        var ahead: Deque<Job> = []
        var jobs: Deque<Job> = []
        /// How many in a row were taken ahead of waiting jobs.
        var overtakers = 0
        var isClosed = false
        var threads: Int
        var watchers: [CheckedContinuation<Void, Never>] = []
    }

    /// So many may overtake a job in a row: a flood of reads holds back no write for long.
    private static let mostOvertakers = 3

    private let state: Mutex<State>
    /// Counts the jobs, and one more for each thread at the end.
    private let signals = DispatchSemaphore(value: 0)

    init(threads: Int) {
        state = Mutex(State(threads: threads))
    }

    /// Takes `job`, unless the queue is closed; `isAhead` has it overtake the others.
    func add(isAhead: Bool, _ job: @escaping Job) -> Bool {
        let isTaken = state.withLock { state in
            if state.isClosed { return false }
            if isAhead { state.ahead.append(job) } else { state.jobs.append(job) }
            return true
        }
        if isTaken { signals.signal() }
        return isTaken
    }

    /// How many jobs wait for a thread.
    var waitingCount: Int { state.withLock { $0.jobs.count + $0.ahead.count } }

    /// Waits for the next job; `nil` once the queue is closed and empty.
    func next() -> Job? {
        signals.wait()
        return state.withLock { state in
            let mayOvertake = state.jobs.isEmpty || state.overtakers < Self.mostOvertakers
            if mayOvertake, let job = state.ahead.popFirst() {
                state.overtakers = state.jobs.isEmpty ? 0 : state.overtakers + 1
                return job
            }
            state.overtakers = 0
            return state.jobs.popFirst() ?? state.ahead.popFirst()
        }
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
