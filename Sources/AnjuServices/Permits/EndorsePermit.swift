import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

/// Endorses a permit for another year, gives its use back where that is late, or makes a new card for the same year.
///
/// Whatever it does, the card that was there ends in the status list, and one with a seal of its own takes its place.
struct EndorsePermit: Sendable {
    let centre: Centre

    /// The permit afterwards, and what the case says of it.
    struct Done {
        var permit: Permit
        var kind: CaseAction.Kind
        /// What the ledger says was done: `endorsed`, `resumed`, `card`.
        var detail: String
    }

    /// Throws `permit.none-to-endorse`, `permit.held-suspended` where an official suspended it, `permit.endorse-first` where a
    /// card is asked for one whose endorsement was missed, and what ``CaseRules/violationsOfEndorsement(_:today:)`` says.
    func callAsFunction(
        _ kind: String, _ prepared: PreparedPermit, _ work: inout CaseWork, mint: ActionMint,
        in transaction: any WriteTransaction
    ) throws -> Done {
        let day = centre.zone.day(of: mint.now)
        let held = try held(kind, work, on: day, in: transaction)
        let faults = work.rules.violationsOfEndorsement(work.values, today: day)
        guard faults.isEmpty, let year = held.year else { throw Problem.invalid(faults) }
        var permit = held
        let business = work.values["permit_business_type"].flatMap(PermitBusiness.init(rawValue:)) ?? .endorsement
        let done: (kind: CaseAction.Kind, detail: String)
        if business.endorses {
            guard let next = year.endorsed(on: day) else { throw Problem(.conflict, "permit.changed") }
            let isLate = year.timing(on: day) == .late
            (permit.validUntil, permit.countedFrom, permit.status) = (next.lastDay, next.countedFrom, .valid)
            let (id, until) = (permit.id.rawValue, next.lastDay.description)
            done = (
                .permitEndorsed(permit: id, until: until, anew: isLate ? next.countedFrom.description : nil),
                isLate ? "resumed" : "endorsed"
            )
        } else {
            guard held.status(on: day) == .valid else { throw Problem(.conflict, "permit.endorse-first") }
            done = (.permitReplaced(permit: permit.id.rawValue), "card")
        }
        try write(&permit, after: held, prepared, work, mint: mint, in: transaction)
        RegisterItems(centre: centre, procedure: work.procedure).fill(&work.file, with: permit)
        if let profile = work.file.profiles[permit.id.rawValue] {
            try transaction.save(
                profile, of: permit.id.rawValue, kind: "permit", area: permit.area, sealer: centre.sealer)
        }
        return Done(permit: permit, kind: done.kind, detail: done.detail)
    }

    /// The permit that the case began about, where the person still holds it and no official took its use away.
    private func held(
        _ kind: String, _ work: CaseWork, on day: CalendarDate, in transaction: any ReadTransaction
    ) throws -> Permit {
        guard let permit = try transaction.heldPermit(kind, of: work.record.person), permit.countedFrom != nil,
            !permit.status.next.isEmpty, work.file.subjects["permit"] == permit.id.rawValue
        else { throw Problem(.conflict, "permit.none-to-endorse") }
        if permit.status == .suspended {
            let last = try transaction.changes(of: permit.id, sealer: centre.sealer).last { $0.status == .suspended }
            // A rule names no ground: the endorsement was missed. What an official suspended, an official gives back.
            if last?.ground.isEmpty == false {
                throw Problem(.conflict, "permit.held-suspended", ["number": permit.number])
            }
        }
        return permit
    }

    private func write(
        _ permit: inout Permit, after held: Permit, _ prepared: PreparedPermit, _ work: CaseWork, mint: ActionMint,
        in transaction: any WriteTransaction
    ) throws {
        guard let index = try prepared.indexes.first(where: { try !transaction.isStatusIndexTaken($0) }) else {
            throw Problem(.unavailable, "permit.no-index")
        }
        (permit.handle, permit.statusIndex, permit.version) = (prepared.handle, index, held.version + 1)
        let seal = try centre.sealOffice.seal(
            permit, values: work.values, office: mint.actor.office, now: mint.now, zone: centre.zone)
        try transaction.bound(permit, seal: seal, after: held.version)
        let change = PermitChange(
            version: permit.version, at: mint.now, actor: mint.actor, status: permit.status,
            validUntil: permit.validUntil, reason: "",
            law: work.centre.rulebook.lawOfEndorsing(permit.kind, on: centre.zone.day(of: mint.now)))
        try transaction.insert(change, of: permit.id, endedIndex: held.statusIndex, sealer: centre.sealer)
    }
}
