import Logging
import ServiceLifecycle

/// The work behind the pages, each chore at its own pace: a long one keeps no other waiting.
struct Housekeeper: Service {
    /// Work that is done again and again.
    struct Chore: Sendable {
        /// For the line that says that it failed.
        var name: String
        var pause: Duration
        var work: @Sendable () async throws -> Void
    }

    let chores: [Chore]
    /// The last work before the end.
    let atEnd: Chore
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            await withTaskGroup(of: Void.self) { group in
                for chore in chores { group.addTask { await self.repeating(chore) } }
            }
        }
        await attempt(atEnd)
    }

    private func repeating(_ chore: Chore) async {
        while !Task.isCancelled {
            await attempt(chore)
            try? await Task.sleep(for: chore.pause)
        }
    }

    /// A failure is logged and tried again: the pages say themselves when the database is away.
    private func attempt(_ chore: Chore) async {
        do { try await chore.work() } catch is CancellationError {} catch {
            logger.warning("\(chore.name) failed, and is tried again", metadata: ["error": "\(error)"])
        }
    }
}
