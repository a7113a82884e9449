public import AnjuCore
public import AnjuDomain
import AnjuStore

/// Shows where sources disagree about a case, the values themselves only to the office that decides.
public struct ViewConflicts: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// The case with what is disputed in it.
    public struct Shown: Sendable {
        public var view: CaseView
        public var disputed: [DisputedItem]
    }

    /// Throws `case.unknown` also where the case is not of the actor's office.
    public func callAsFunction(of id: ID<Case>, by actor: Actor) async throws -> Shown {
        let centre = centre
        let now = centre.ambient.now()
        return try await centre.read(as: actor, for: "case_step") { transaction in
            try centre.require("case_step", of: actor)
            let work = try CaseWork(id, for: actor, centre: centre, in: transaction)
            try work.requirePart(by: actor)
            let view = try ViewCase.view(
                work, for: actor, purpose: "case_step", now: now, showing: .name, in: transaction)
            let sight = CaseSight(work, actor, for: "case_step")
            let disputed = try DisputeReader(work: work, transaction: transaction).all().filter {
                sight.sees($0.item) || sight.settles($0.item)
            }.map { $0.shown(to: actor) }
            let told = disputed.filter { $0.held != nil || !$0.proposed.isEmpty }.map(\.item.group)
            return Disclosed(
                Shown(view: view, disputed: disputed), .conflictsSeen, on: id.rawValue, of: [work.record.person],
                groups: Array(view.told.union(told)), in: id,
                detail: disputed.map(\.item.key).joined(separator: " "))
        }
    }
}

extension CaseWork {
    /// Whether the actor's office decides on the item: who answers for it sees it there, whatever else its work shows.
    ///
    /// An item that is bound to departments stays with them.
    func settles(_ item: Item, _ actor: Actor) -> Bool {
        guard centre.rulebook.rights.roles[actor.role]?.mayName("case_step") == true else { return false }
        return rules.settler(of: item) == actor.department
            && (item.shownTo.isEmpty || item.shownTo.contains(actor.department))
    }
}

extension DisputedItem {
    /// Without its values where somebody else decides.
    func shown(to actor: Actor) -> DisputedItem {
        if settler == actor.department { return self }
        var shown = self
        (shown.held, shown.proposed, shown.seen) = (nil, [], "")
        return shown
    }
}
