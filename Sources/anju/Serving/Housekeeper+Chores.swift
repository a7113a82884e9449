import AnjuServices
import Logging

extension Housekeeper {
    /// The ledger's order, the log and what is searched twice a second; files that wait every second; who could be one person every minute; tidying and removing what is over every hour; checks
    /// and missed endorsements every ten minutes.
    init(
        sequencer: Sequencer, search: KeepSearchIndex, duplicates: ProposeDuplicates, purge: PurgeExpired,
        checks: PurgeChecks, permits: SuspendUnendorsed, imports: ImportWorker, holder: String, logger: Logger
    ) {
        self.init(
            chores: [
                Chore(name: "sequencing", pause: .milliseconds(500)) { _ = try await sequencer.run() },
                Chore(name: "indexing people", pause: .milliseconds(500)) { try await search.run(holder: holder) },
                Chore(name: "comparing people", pause: .seconds(60)) { try await duplicates.run(holder: holder) },
                Chore(name: "taking files in", pause: .seconds(1)) { try await imports.run() },
                Chore(name: "tidying", pause: .seconds(3_600)) { try await sequencer.tidy() },
                // A little at a time: whoever writes meanwhile does not wait.
                Chore(name: "removing what is over", pause: .seconds(3_600)) { _ = try await purge(limit: 500) },
                Chore(name: "suspending permits", pause: .seconds(600)) { _ = try await permits.run() },
                Chore(name: "purging", pause: .seconds(600)) { try await checks.run() },
            ], atEnd: Chore(name: "sequencing", pause: .zero) { try await sequencer.end() }, logger: logger)
    }
}
