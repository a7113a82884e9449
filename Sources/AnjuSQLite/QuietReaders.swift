import Dispatch
import Foundation
import Synchronization

#if canImport(Glibc)
import Glibc
#endif

/// Threads that work out beforehand what a write will do, and leave the processors to whoever waits for an answer.
///
/// As many as there are processors, two at the most: more would win nothing on a machine of a county centre.
final class QuietReaders: Sendable {
    private struct State {
        var jobs: [@Sendable () -> Void] = []
        var isClosed = false
    }

    /// How much kinder than others (nice(2)): of a processor that both want, the others have nine parts of ten.
    private static let niceness: CInt = 10

    /// How many threads there are.
    static let count = min(2, max(1, ProcessInfo.processInfo.activeProcessorCount))

    private let line = Line()

    init() {
        for number in 1...Self.count {
            let thread = Thread { [line] in
                #if os(Linux)
                // There a thread is a process to the scheduler, so that this is of the calling thread alone.
                setpriority(.init(PRIO_PROCESS.rawValue), 0, Self.niceness)
                #endif
                while let job = line.next() { job() }
            }
            thread.name = "anju-quiet-\(number)"
            thread.start()
        }
    }

    deinit { close() }

    /// Has `job` done; `false` once it is closed.
    func add(_ job: @escaping @Sendable () -> Void) -> Bool { line.add(job) }

    /// Takes no more; what was taken is done, and the threads end.
    func close() { line.close(Self.count) }

    /// The jobs that wait for a thread.
    private final class Line: Sendable {
        private let state = Mutex(State())
        /// Counts the jobs, and one more for each thread at the end.
        private let signals = DispatchSemaphore(value: 0)

        func add(_ job: @escaping @Sendable () -> Void) -> Bool {
            let isTaken = state.withLock { state in
                if !state.isClosed { state.jobs.append(job) }
                return !state.isClosed
            }
            if isTaken { signals.signal() }
            return isTaken
        }

        func next() -> (@Sendable () -> Void)? {
            signals.wait()
            return state.withLock { $0.jobs.isEmpty ? nil : $0.jobs.removeFirst() }
        }

        func close(_ threads: Int) {
            let isFirst = state.withLock { state in
                defer { state.isClosed = true }
                return !state.isClosed
            }
            if isFirst { for _ in 0..<threads { signals.signal() } }
        }
    }
}
