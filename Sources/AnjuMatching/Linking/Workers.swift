import Dispatch
import Synchronization

/// Threads that do the parts of a task; what they answer does not depend on how many they are.
struct Workers: Sendable {
    let threads: Int

    init(threads: Int) { self.threads = max(1, threads) }

    /// The answers of parts 0 to below `count`, in their order.
    func map<Answer: Sendable>(_ count: Int, _ part: @Sendable (Int) -> Answer) -> [Answer] {
        guard threads > 1, count > 1 else { return (0..<count).map(part) }
        let next = Atomic(0)
        let answers = Mutex<[(Int, Answer)]>([])
        DispatchQueue.concurrentPerform(iterations: min(threads, count)) { _ in
            while true {
                let index = next.add(1, ordering: .relaxed).oldValue
                guard index < count else { return }
                let answer = part(index)
                answers.withLock { $0.append((index, answer)) }
            }
        }
        return answers.withLock { $0.sorted { $0.0 < $1.0 }.map(\.1) }
    }
}
