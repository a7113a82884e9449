import AnjuServices
import Logging
import ServiceLifecycle

/// The work behind the pages: the ledger's order and the log twice a second, tidying and removing what is over every hour.
struct Housekeeper: Service {
    let sequencer: Sequencer
    let purge: PurgeExpired
    let checks: PurgeChecks
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var turns = 0
            while !Task.isCancelled {
                await attempt("sequencing") { _ = try await sequencer.run() }
                if turns % 7_200 == 0 {
                    await attempt("tidying") { try await sequencer.tidy() }
                    // A little at a time: whoever writes meanwhile does not wait.
                    await attempt("removing what is over") { _ = try await purge(limit: 500) }
                }
                if turns % 1_200 == 0 { await attempt("purging") { try await checks.run() } }
                turns += 1
                try? await Task.sleep(for: .milliseconds(500))
            }
        }
        await attempt("sequencing") { try await sequencer.end() }
    }

    /// A failure is logged and tried again: the pages say themselves when the database is away.
    private func attempt(_ what: String, _ work: () async throws -> Void) async {
        do { try await work() } catch is CancellationError {} catch {
            logger.warning("\(what) failed, and is tried again", metadata: ["error": "\(error)"])
        }
    }
}
