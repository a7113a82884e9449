public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// Moves an open case from the version of the pack that it began under to the one in force: a recorded choice, with a
/// reason, of the office that answers for the procedure.
public struct ChangeRules: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// Throws `case.not-your-step` for any other office, `case.rules-present` where nothing would change,
    /// `case.rules-lack-step` where the version in force would undo a step that is done, `case.rules-lose-item` where it
    /// would no longer find what the case holds, `case.ended`, `case.changed`, and
    /// `input.required` where no reason is given.
    public func callAsFunction(of id: ID<Case>, reason: String, version: Int?, by actor: Actor) async throws {
        try await centre.admit("case_step", .write, of: actor)
        let mint = ActionMint(actor: actor, count: 1, ambient: centre.ambient)
        let centre = centre
        try await centre.write(as: actor, for: "case_step") { transaction in
            var work = try CaseWork(id, for: actor, centre: centre, in: transaction)
            try work.requirePart(by: actor, .write)
            try work.requireVersion(version)
            guard work.procedure.lead == actor.department else { throw Problem(.refused, "case.not-your-step") }
            if WrittenReason(reason).isEmpty { throw Problem.invalid([Violation("reason", "input.required")]) }
            try work.follow(centre.present)
            try transaction.setPack(centre.present.pack.hash, of: id)
            let pack = centre.present.pack
            let kind = CaseAction.Kind.rulesChanged(pack: pack.hash, version: pack.version, reason: reason)
            try work.commit(mint.actions([kind]), in: transaction, now: mint.now)
            return Audited(
                (), .caseActed, on: id.rawValue, of: [work.record.person], in: id, detail: "rules " + pack.version)
        }
    }
}

extension CaseWork {
    /// Goes on under `present`, or throws where it may not.
    fileprivate mutating func follow(_ present: Rulebook) throws {
        let before = state
        if before.status.isEnded { throw Problem(.conflict, "case.ended", ["status": before.status.rawValue]) }
        if record.core.pack == present.pack.hash { throw Problem(.conflict, "case.rules-present") }
        let steps = procedure.steps
        let moved = present.procedure(procedure.id).map {
            CaseWork(record, procedure: $0, actions: actions, file: file, centre: centre.deciding(by: present))
        }
        let after = moved?.state ?? CaseState()
        let undone = steps.first { before.isBehind($0.key) && !after.isBehind($0.key) }
        guard let moved, undone == nil else {
            let title = (undone ?? steps.first)?.key ?? ""
            throw Problem(.conflict, "case.rules-lack-step", ["step": title])
        }
        let (held, found) = (values, moved.values)
        let lost = present.dictionary.items.first { held[$0.key] != nil && found[$0.key] == nil }
        if let lost { throw Problem(.conflict, "case.rules-lose-item", ["item": lost.key]) }
        self = moved
        record.core.pack = present.pack.hash
    }
}

extension CaseState {
    /// Whether somebody has ended the step.
    fileprivate func isBehind(_ key: String) -> Bool {
        switch step(key).state {
        case .done, .refused: true
        case .ahead, .open, .waiting, .returned, .skipped: false
        }
    }
}
