import Foundation

/// What a drill counted, as it is kept under `Documentation/Measured`.
public struct DrillReport: Codable, Sendable {
    public let drill: String
    public let engine: String
    public let seed: UInt64
    public let clients: Int
    /// `kill -9` of `anju`, those into its start counted too.
    public let kills: Int
    public let killsWhileStarting: Int
    public let clusterKills: Int
    public let sent: Int
    public let acknowledged: Int
    public let stored: Int
    /// Stored, and nobody was told.
    public let storedUntold: Int
    public let unanswered: Int
    public let repeatedKeys: Int
    public let retriedKeys: Int
    public let replayedAnswers: Int
    public let ledgerEntries: Int
    public let violations: [String]
    public let seconds: Double
    public let commit: String
    public let machine: DrillMachine

    init(
        _ plan: DrillPlan, _ engine: String, _ account: DrillBook.Account, _ stored: DrillStored, violations: [String],
        seconds: Double, folder: String
    ) async throws {
        (drill, self.engine, seed, clients) = ("kill -9 under load", engine, plan.seed, plan.clients)
        let starting = plan.blows().count { $0.kind == .starting }
        (kills, killsWhileStarting, clusterKills) = (plan.kills + starting, starting, plan.clusterKills)
        (sent, acknowledged) = (account.sent.count + 1, account.acknowledged.count + 1)
        self.stored = stored.effects.count
        storedUntold = stored.effects.count - acknowledged
        (unanswered, repeatedKeys, retriedKeys) = (account.unanswered, account.repeated, account.retried)
        (replayedAnswers, ledgerEntries) = (account.replayed, stored.ledger.entries)
        (self.violations, self.seconds) = (violations, (seconds * 10).rounded() / 10)
        commit = try await Self.commit()
        machine = DrillMachine(folder: folder)
    }

    /// The commit that was built, with a mark where files differ from it.
    private static func commit() async throws -> String {
        try await Child.run("git", ["describe", "--always", "--dirty", "--abbrev=12"], in: Project.root).text
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// Writes it into the folder that `ANJU_DRILL_REPORT` names, under engine and seed; nowhere without that.
    public func keep(environment: [String: String] = DrillPlan.environment) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let json = try encoder.encode(self) + Data("\n".utf8)
        guard let folder = environment["ANJU_DRILL_REPORT"], !folder.isEmpty else { return }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try json.write(to: URL(fileURLWithPath: "\(folder)/durability-\(engine)-\(seed).json"))
    }

    /// One line for the log of a test run.
    public var line: String {
        """
        drill \(engine) seed \(seed): \(kills) kills, \(clusterKills) of the cluster; sent \(sent), acknowledged \
        \(acknowledged), stored \(stored); repeated \(repeatedKeys), retried \(retriedKeys), replayed \
        \(replayedAnswers); \(violations.count) violations; \(seconds) s
        """
    }
}
