public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// Decides an item on which sources disagree: the office that answers for it chooses one value or writes a third.
public struct SettleConflict: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// What is decided.
    public enum Decision: Hashable, Sendable {
        /// The accepted value stays.
        case keep
        /// The value of this conflict takes its place.
        case take(conflict: String)
        /// Neither is right: this is, as typed.
        case write(String)
    }

    /// Decides on `item` as the official saw it in ``DisputedItem/seen``; every open conflict about it is settled.
    ///
    /// Throws `conflict.settled` where nothing is open, `conflict.changed` where another value came meanwhile,
    /// `conflict.not-yours`, and the faults of the reason and the typed value.
    public func callAsFunction(
        _ decision: Decision, on item: String, of id: ID<Case>, seen: String, reason: String, by actor: Actor
    ) async throws {
        let mint = ActionMint(actor: actor, count: 1, ambient: centre.ambient)
        let centre = centre
        try await centre.write(as: actor, for: "case_step") { transaction in
            try centre.require("case_step", .write, of: actor)
            var work = try CaseWork(id, for: actor, centre: centre, in: transaction)
            try work.requirePart(by: actor, .write)
            let open = try DisputeReader(work: work, transaction: transaction).all()
            guard let disputed = open.first(where: { $0.item.key == item }) else {
                throw Problem(.conflict, "conflict.settled")
            }
            guard work.settles(disputed.item, actor) else {
                throw Problem(.refused, "conflict.not-yours")
            }
            if seen != disputed.seen { throw Problem(.conflict, "conflict.changed") }
            let ruling = Ruling(
                disputed: disputed, decision: decision, reason: reason, centre: work.centre, actor: actor, now: mint.now
            )
            let outcome = try ruling.apply(to: &work, in: transaction)
            try work.commit(mint.actions([.settled(item: item, outcome: outcome)]), in: transaction, now: mint.now)
            return Audited(
                (), .conflictSettled, on: id.rawValue, of: [work.record.person], in: id,
                detail: item + " " + outcome.rawValue)
        }
    }
}
