import AnjuCore
import AnjuDomain
import AnjuStore

/// Deletes entries of the ledger whose time is over, and says so in the log; every other proof stays valid.
public struct EraseEntries: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// Deletes at these places of the log, at most ``LogErasure/most``; answers how many entries there were.
    public func callAsFunction(_ positions: ClosedRange<Int>, law: String) async throws -> Int {
        let most = positions.lowerBound + LogErasure.most - 1
        let positions = positions.lowerBound...min(positions.upperBound, most)
        return try await centre.ledger.write(as: .program, for: "operation", law: law) { transaction in
            let count = try transaction.eraseEntries(at: positions)
            return Audited(count, .entriesErased, on: LogErasure.subject, detail: LogErasure.detail(positions))
        }
    }
}
