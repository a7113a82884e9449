import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

/// A decision on a disputed item, carried out: profile, typed columns and conflicts.
struct Ruling {
    let disputed: DisputedItem
    let decision: SettleConflict.Decision
    let reason: String
    let centre: Centre
    let actor: Actor
    let now: Instant

    /// What became of the accepted value.
    ///
    /// Throws every fault of the reason and the typed value at once.
    func apply(to work: inout CaseWork, in transaction: any WriteTransaction) throws -> Settlement.Outcome {
        var faults = WrittenReason(reason).isEmpty ? [Violation("reason", "input.required")] : []
        var chosen: ProfileEntry?
        do { chosen = try entry(work) } catch let problem as Problem where problem.kind == .invalid {
            faults += problem.violations
        }
        if !faults.isEmpty { throw Problem.invalid(faults) }
        try take(chosen, &work, transaction)
        for side in disputed.proposed {
            let settlement = Settlement(outcome: outcome(of: side), reason: reason, actor: actor, at: now)
            try transaction.settle(side.id, as: settlement, sealer: centre.sealer)
        }
        switch decision {
        case .keep: return .held
        case .take: return .proposed
        case .write: return .other
        }
    }

    /// The value that takes the accepted one's place, or `nil` where that stays.
    private func entry(_ work: CaseWork) throws -> ProfileEntry? {
        switch decision {
        case .keep: return nil
        case .take(let id):
            guard let side = disputed.proposed.first(where: { $0.id == id }) else {
                throw Problem.invalid([Violation("choice", "input.choose")])
            }
            return side.entry
        case .write(let text):
            let today = centre.zone.day(of: now)
            let reader = ItemReader(dictionary: centre.dictionary, today: today, zone: centre.zone)
            switch reader.read(text, as: disputed.item, mandatory: true) {
            case .success(let read):
                let key = disputed.item.key
                let values = work.file.values(centre.dictionary).merging([key: read]) { $1 }
                let checks = CrossChecks(values, today: today, zone: centre.zone)
                let faults = checks.violations.filter { $0.field == key }
                if !faults.isEmpty { throw Problem.invalid(faults.map { Violation("other", $0.code, $0.details) }) }
                let value = checks.canonical[key] ?? read
                let by = Provenance(kind: .hand, department: actor.department, at: now, submission: "")
                return ProfileEntry(value: value, provenance: by)
            case .failure(let fault): throw Problem.invalid([Violation("other", fault.code, fault.details)])
            }
        }
    }

    private func outcome(of side: DisputedItem.Side) -> Settlement.Outcome {
        switch decision {
        case .keep: .held
        case .take(let id): id == side.id ? .proposed : .other
        case .write: .other
        }
    }

    /// Where the accepted value stays, that it was decided is noted of a file into which another is folded.
    private func take(
        _ entry: ProfileEntry?, _ work: inout CaseWork, _ transaction: any WriteTransaction
    ) throws {
        let item = disputed.item
        var profile = work.file.profiles[disputed.subject] ?? Profile()
        if entry == nil, !profile.isJoined { return }
        profile.settle(item.key, disputed.proposed.map(\.id))
        if let entry { _ = profile.accept([item.key: entry.value], from: entry.provenance, mode: .correction) }
        try transaction.save(
            profile, of: disputed.subject, kind: item.subject, area: work.record.core.area,
            within: work.record.core.id.rawValue, sealer: centre.sealer)
        profile.forgetDeeds()
        work.file.profiles[disputed.subject] = profile
        if entry == nil { return }
        try Projection(centre: centre, now: now).write(work, touched: [item.key], in: transaction)
    }
}
