#if Postgres
import Dispatch

/// Lets transactions run beside each other, and one that lost too many races run alone.
///
/// A lock for readers and writers that prefers the writer: with backoff alone, or a queue for losers only, sixty-four
/// callers on eight rows starved each other out. It is a concurrent queue's barrier, and the work runs on its own thread.
struct Turnstile: Sendable {
    private let queue = DispatchQueue(label: "anju.postgres.turnstile", attributes: .concurrent)

    func pass<T>(alone: Bool, _ work: () throws -> T) rethrows -> T {
        try queue.sync(flags: alone ? .barrier : [], execute: work)
    }
}
#endif
