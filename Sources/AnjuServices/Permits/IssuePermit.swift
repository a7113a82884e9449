import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

/// Issues the permit that a step makes: number, bounded validity, seal, place in the status list.
struct IssuePermit: Sendable {
    let centre: Centre

    /// A permit that was issued, and the one that it replaced.
    struct Issued {
        var permit: Permit
        var replaced: ID<Permit>?
    }

    /// Throws `permit.no-validity` where the dates of the file leave no day.
    func issue(
        _ output: Output, _ prepared: PreparedPermit, work: inout CaseWork, mint: ActionMint,
        in transaction: any WriteTransaction
    ) throws -> Issued {
        let day = centre.zone.day(of: mint.now)
        let values = work.values
        guard let end = output.validityEnd(issuedOn: day, values: values, facts: work.state.facts, zone: centre.zone),
            end.day >= day
        else {
            throw Problem(.invalid, "permit.no-validity")
        }
        let serial = try transaction.nextSerial(output.key, year: day.year)
        let number =
            centre.rulebook.series[output.key]?.number(year: day.year, serial: serial)
            ?? "\(output.key)-\(day.year)-\(serial)"
        guard let index = try prepared.indexes.first(where: { try !transaction.isStatusIndexTaken($0) }) else {
            throw Problem(.unavailable, "permit.no-index")
        }
        var permit = Permit(
            id: prepared.id, kind: output.key, number: number, person: work.record.person, caseID: work.record.core.id,
            area: work.record.core.area, status: .valid, validFrom: day, validUntil: end.day, boundedBy: end.boundedBy,
            handle: prepared.handle, statusIndex: index, issuedAt: mint.now, version: 1)
        if output.isEndorsed { permit.countedFrom = day }
        let seal = try centre.sealOffice.seal(
            permit, values: values, office: mint.actor.office, now: mint.now, zone: centre.zone)
        let replaced = try replace(before: permit, law: end.basis, mint: mint, in: transaction)
        try transaction.insert(permit, seal: seal)
        try record(number, of: permit, output: output, work: &work, mint: mint, in: transaction)
        return Issued(permit: permit, replaced: replaced)
    }

    /// The permit in force gives way to the one that is issued: a person holds one.
    ///
    /// One that is suspended does not: whether it may be given back is decided first. Throws `permit.held-suspended`.
    private func replace(
        before permit: Permit, law: String, mint: ActionMint, in transaction: any WriteTransaction
    ) throws -> ID<Permit>? {
        guard let held = try transaction.heldPermit(permit.kind, of: permit.person),
            !held.isExpired(on: permit.validFrom), !held.status.next.isEmpty
        else { return nil }
        if held.status(on: permit.validFrom) == .suspended {
            throw Problem(.conflict, "permit.held-suspended", ["number": held.number])
        }
        let end: PermitStatus = held.status == .inProduction ? .cancelled : .terminated
        try transaction.setStatus(end, of: held)
        let change = PermitChange(
            version: held.version + 1, at: mint.now, actor: mint.actor, status: end, validUntil: held.validUntil,
            reason: "", law: law)
        try transaction.insert(change, of: held.id, sealer: centre.sealer)
        return held.id
    }

    /// The number becomes an item of the permit, so that forms show it.
    private func record(
        _ number: String, of permit: Permit, output: Output, work: inout CaseWork, mint: ActionMint,
        in transaction: any WriteTransaction
    ) throws {
        guard let item = output.numberItem else { return }
        let id = permit.id.rawValue
        // What the application said of it, such as its ground, stands with it: the endorsement does not ask again.
        let applied = output.isEndorsed ? work.file.subjects["permit"].flatMap { work.file.profiles[$0] } : nil
        var profile = applied ?? Profile()
        work.file.subjects["permit"] = id
        let provenance = Provenance(kind: .program, department: mint.actor.department, at: mint.now, submission: "")
        _ = profile.accept([item: number], from: provenance)
        work.file.profiles[id] = profile
        RegisterItems(centre: centre, procedure: work.procedure).fill(&work.file, with: permit)
        try transaction.save(
            work.file.profiles[id] ?? profile, of: id, kind: "permit", area: permit.area, sealer: centre.sealer)
        try transaction.setSubject(id, kind: "permit", of: permit.caseID)
    }
}
