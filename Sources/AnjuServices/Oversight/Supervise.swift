public import AnjuCore
public import AnjuDomain
import AnjuStore

/// Figures for the head of an office: work before each department, cases by state.
///
/// No names, no figure of one official.
public struct Supervise: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// What the head of an office reads.
    public struct Figures: Sendable {
        public var workload: [Workload]
        public var cases: [CaseCount]
        public var at: Instant
    }

    /// Throws `access.denied` where the role does not supervise.
    public func callAsFunction(by actor: Actor) async throws -> Figures {
        try await centre.admit("supervision", .count, of: actor)
        let now = centre.ambient.now()
        let area = actor.areaPrefix
        return try await centre.ledger.readImpersonal { transaction in
            Figures(
                workload: try transaction.workload(area: area, now: now), cases: try transaction.caseCounts(area: area),
                at: now)
        }
    }
}
