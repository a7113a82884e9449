import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

/// What a granted request does: folds a correction, removes an item, records a restriction, or asks anew.
struct RequestDeed {
    let seen: ViewRequests.Seen
    let outcome: RequestDecision.Outcome
    /// Correction granted in part: the value as typed.
    let value: String
    let law: String
    let centre: Centre
    let actor: Actor
    let now: Instant
    let tokens: [Token]

    /// What was done beside the decision, for its entry.
    enum Done {
        case nothing
        /// An item of this subject says something else.
        case corrected
        /// An item of this subject is gone.
        case deleted
        /// This kind of data is kept and not used.
        case restricted(group: String)
    }

    private var request: OwnRequest { seen.request }

    func apply(in transaction: any WriteTransaction) throws -> Done {
        guard outcome != .refused else { return .nothing }
        switch request.kind {
        case .correction:
            try correct(in: transaction)
            return .corrected
        case .deletion where outcome == .granted:
            try delete(in: transaction)
            return .deleted
        case .deletion:
            return try restrict(seen.item?.group ?? "", in: transaction)
        case .restriction, .objection: return try restrict(request.topic, in: transaction)
        case .appeal:
            try reopen(in: transaction)
            return .nothing
        case .explanation: return .nothing
        }
    }

    private func restrict(_ group: String, in transaction: any WriteTransaction) throws -> Done {
        try transaction.restrict(
            OwnRestriction(person: request.person, request: request.id, group: group, from: now, until: nil, law: law))
        return .restricted(group: group)
    }

    /// What was refused is to be decided again, within the time of its own right.
    private func reopen(in transaction: any WriteTransaction) throws {
        guard var again = seen.appealed else { return }
        let right = centre.present.rights.entitlement(asking: again.kind)
        (again.id, again.receivedAt, again.decision) = (ID(tokens[0]), now, nil)
        again.dueAt = right.flatMap { centre.due($0, from: now) }
        try transaction.insert(again, sealer: centre.sealer)
    }

    /// The newest case about the subject, and the item; throws `request.gone` where it is held no more.
    private func held(in transaction: any ReadTransaction) throws -> (work: CaseWork, item: Item) {
        guard seen.isHeld, let item = seen.item,
            let id = try transaction.newestCase(about: request.about.subject, of: request.person)
        else { throw Problem(.conflict, "request.gone") }
        return (try CaseWork(id, centre: centre, in: transaction), item)
    }

    private func correct(in transaction: any WriteTransaction) throws {
        var (work, item) = try held(in: transaction)
        let value = try corrected(item, work)
        let subject = request.about.subject
        let submission = ID<Submission>(tokens[1])
        let provenance = Provenance(
            kind: .hand, department: actor.department, at: now, submission: submission.rawValue)
        var profile = work.file.profiles[subject] ?? Profile()
        let open = try transaction.openConflicts(of: [subject], sealer: centre.sealer).filter {
            $0.conflict.item == item.key
        }
        // What the person had put right stands, whoever else's file it was taken for.
        profile.settle(item.key, open.map(\.id), stands: true)
        _ = profile.accept([item.key: value], from: provenance, mode: .correction)
        work.file.profiles[subject] = profile
        try file(submission, item, value, work, in: transaction)
        try save(profile, item, work, in: transaction)
    }

    /// The value to be held, with the checks of the forms; faults stand beside the field of the decision.
    private func corrected(_ item: Item, _ work: CaseWork) throws -> String {
        let text = outcome == .granted ? request.content.wished : value
        let today = centre.zone.day(of: now)
        let reader = ItemReader(dictionary: work.centre.dictionary, today: today, zone: centre.zone)
        switch reader.read(text, as: item, mandatory: true) {
        case .failure(let fault): throw Problem.invalid([Violation("value", fault.code, fault.details)])
        case .success(let read):
            let values = work.file.values(work.centre.dictionary).merging([item.key: read]) { $1 }
            let checks = CrossChecks(values, today: today, zone: centre.zone)
            let faults = checks.violations.filter { $0.field == item.key }
            if !faults.isEmpty { throw Problem.invalid(faults.map { Violation("value", $0.code, $0.details) }) }
            return checks.canonical[item.key] ?? read
        }
    }

    /// The form that held the item, filed anew with the corrected value: the earlier one stays as it was said then.
    private func file(
        _ id: ID<Submission>, _ item: Item, _ value: String, _ work: CaseWork, in transaction: any WriteTransaction
    ) throws {
        let filed = try transaction.submissions(of: work.record.core.id, sealer: work.centre.sealer)
        guard var anew = filed.last(where: { $0.values[item.key] != nil }) else { return }
        (anew.id, anew.actor, anew.at) = (id, actor, now)
        let facts = [
            "record_id": id.rawValue, "collected_at": now.description, "collector_id": actor.id,
            "station_code": actor.office, item.key: value,
        ]
        anew.values.merge(facts) { $1 }
        try transaction.insert(anew, area: work.record.core.area, sealer: work.centre.sealer)
    }

    private func delete(in transaction: any WriteTransaction) throws {
        if seen.isMandatory { throw Problem(.conflict, "request.kept-by-law") }
        var (work, item) = try held(in: transaction)
        let subject = request.about.subject
        var profile = work.file.profiles[subject] ?? Profile()
        profile.clear(item.key)
        work.file.profiles[subject] = profile
        let filed = try transaction.submissions(about: request.person, sealer: work.centre.sealer)
        _ = try transaction.remove(
            item: item.key, about: subject, kind: item.subject, from: filed, sealer: work.centre.sealer)
        if item.subject == "person" {
            try transaction.forget(item.key, ofAllFoldedInto: request.person, sealer: work.centre.sealer)
        }
        try forgetWords(in: transaction)
        try save(profile, item, work, in: transaction)
    }

    /// Empties every request about the item, and every appeal about one of them: their words may repeat the value.
    private func forgetWords(in transaction: any WriteTransaction) throws {
        let about = try transaction.requests(of: request.person, about: [request.topic], sealer: centre.sealer)
        let appeals = try transaction.requests(
            of: request.person, about: about.map(\.id.rawValue), sealer: centre.sealer)
        for said in about + appeals { try transaction.rewrite(said.id, OwnRequest.Content(), sealer: centre.sealer) }
    }

    /// The profile, the typed columns, and the folds of every open case that reads the item.
    private func save(
        _ profile: Profile, _ item: Item, _ work: CaseWork, in transaction: any WriteTransaction
    ) throws {
        let subject = request.about.subject
        try transaction.save(
            profile, of: subject, kind: item.subject, area: work.record.core.area, within: work.record.core.id.rawValue,
            sealer: work.centre.sealer)
        try Projection(centre: work.centre, now: now).write(work, touched: [item.key], in: transaction)
        try CorrectedDocument(work: work).write(item, in: transaction)
        for open in try transaction.openConflicts(of: [subject], sealer: centre.sealer)
        where open.conflict.item == item.key {
            let settlement = Settlement(outcome: .other, reason: "", actor: actor, at: now)
            try transaction.settle(open.id, as: settlement, sealer: centre.sealer)
        }
        for record in try transaction.cases(of: request.person) where record.endedAt == nil {
            var open = try CaseWork(record.core.id, centre: centre, in: transaction)
            guard open.file.subjects[item.subject] == subject else { continue }
            try open.commit([], in: transaction, now: now)
        }
    }
}
