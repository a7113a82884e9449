public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// Leads from a file that was folded into another to that one, for whoever may open it; for others it leads nowhere.
public struct FollowMerge: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// The file to which another led; `nil` where it led to none, or to one that is not the official's to open.
    public func callAsFunction(_ id: ID<Person>, for actor: Actor) async throws -> ID<Person>? {
        let centre = centre
        return try await centre.ledger.prepare(.brief) { transaction in
            let kept = try transaction.survivor(of: id)
            guard kept != id, let record = try transaction.person(kept), let folded = try transaction.filed(id),
                try centre.isOpen(record, to: actor, in: transaction),
                try centre.isOpen(folded, to: actor, in: transaction)
            else { return nil }
            return kept
        }
    }
}
