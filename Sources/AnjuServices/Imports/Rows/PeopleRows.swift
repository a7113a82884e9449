import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore
import AnjuVault

/// Rows about people: a person is known by the exact number of a document, and by nothing else.
struct PeopleRows: RegisterRows {
    let hand: RowHand
    private var centre: Centre { hand.centre }

    func plan(
        _ values: [String: String], tokens: ArraySlice<Token>, in transaction: any ReadTransaction
    ) throws -> RowPlan {
        let number = NumberKey.normalized(values["id_doc_number"] ?? "")
        if number.isEmpty { return .refused(.rejected, Violation("id_doc_number", "identifier.empty")) }
        let claim = centre.vault.blindIndex(number + "|" + (values["nationality"] ?? ""), group: "document")
        guard let holder = try transaction.holder(ofClaim: claim) else {
            return try fresh(values, number: number, claim: claim, tokens, in: transaction)
        }
        guard let record = try transaction.person(holder),
            try FindPerson.names(record, to: hand.actor, centre: centre, in: transaction)
        else {
            return .refused(.duplicate, Violation("id_doc_number", "import.held-elsewhere"), telling: [holder])
        }
        return try known(record, values, number: number, tokens, in: transaction)
    }

    /// Nobody has this number: the person begins with the row.
    private func fresh(
        _ values: [String: String], number: String, claim: String, _ given: ArraySlice<Token>,
        in transaction: any ReadTransaction
    ) throws -> RowPlan {
        var tokens = given
        guard let first = tokens.popFirst(), let second = tokens.popFirst() else { return RowPlan(outcome: .rejected) }
        let (submission, person) = (ID<Submission>(first), ID<Person>(second))
        let grouped = hand.grouped(values)
        var (effects, subjects) = (RowEffects(isNew: true), ["person": person.rawValue])
        effects.newPerson = PersonRecord(id: person, area: hand.actor.area, values: values, createdAt: hand.now)
        effects.nameKeys = NameKeys.of(values)
        for kind in ["document", "person", "visit"] {
            guard let said = grouped[kind], !said.isEmpty else { continue }
            if subjects[kind] == nil {
                subjects[kind] = tokens.popFirst().flatMap { SubjectIdentity.fresh(kind, $0) }
            }
            guard let subject = subjects[kind] else { continue }
            try effects.fold(
                said, of: subject, kind, isNew: true, from: provenance(submission), &tokens, sealer: centre.sealer,
                in: transaction)
        }
        if let document = subjects["document"] { effects.add(document, values, number: number, claim: claim, centre) }
        effects.submission = hand.submission(submission, of: subjects, values)
        return RowPlan(outcome: .new, subject: person.rawValue, told: [person], effects: effects)
    }

    /// The person is on file: what is missing is filled, what another department said otherwise is a conflict, and a
    /// document or a visit that differs is a new one.
    private func known(
        _ record: PersonRecord, _ values: [String: String], number: String, _ given: ArraySlice<Token>,
        in transaction: any ReadTransaction
    ) throws -> RowPlan {
        var tokens = given
        guard let first = tokens.popFirst() else { return RowPlan(outcome: .rejected) }
        let submission = ID<Submission>(first)
        let grouped = hand.grouped(values)
        var (effects, subjects) = (RowEffects(isNew: false), ["person": record.id.rawValue])
        for kind in ["document", "person", "visit"] {
            guard let said = grouped[kind], !said.isEmpty else { continue }
            let (held, isFresh) =
                try kind == "person"
                ? (record.id.rawValue, false) : held(kind, of: record.id, number, said, in: transaction)
            guard let subject = held ?? tokens.popFirst().flatMap({ SubjectIdentity.fresh(kind, $0) }) else { continue }
            subjects[kind] = subject
            try effects.fold(
                said, of: subject, kind, isNew: isFresh, from: provenance(submission), &tokens, sealer: centre.sealer,
                in: transaction)
            if isFresh, kind == "document" { effects.add(subject, values, number: number, claim: nil, centre) }
        }
        if effects.isEmpty { return RowPlan(outcome: .same, subject: record.id.rawValue, told: [record.id]) }
        var changed = record
        if let profile = effects.profiles.first(where: { $0.kind == "person" })?.profile {
            let plain = profile.entries.mapValues(\.value)
            changed = PersonRecord(id: record.id, area: record.area, values: plain, createdAt: record.createdAt)
            effects.nameKeys = NameKeys.of(plain)
        } else {
            effects.nameKeys = try transaction.nameKeys(of: record.id)
        }
        effects.changedPerson = changed
        effects.submission = hand.submission(submission, of: subjects, values)
        return RowPlan(outcome: .changed, subject: record.id.rawValue, told: [record.id], effects: effects)
    }

    /// The document or visit that the row goes on with, and whether a new one begins: where it says otherwise than the
    /// newest does, or where there is none.
    private func held(
        _ kind: String, of person: ID<Person>, _ number: String, _ said: [String: String],
        in transaction: any ReadTransaction
    ) throws -> (subject: String?, isFresh: Bool) {
        let newest: String?
        if kind == "document" {
            let index = centre.vault.blindIndex(number, group: "document")
            newest = try transaction.newestDocument(of: person, numbered: index)
            // An older document than the one in use is filled, and never begun anew.
            if let newest, try transaction.newestDocument(of: person) != newest { return (newest, false) }
        } else {
            newest = try KnownFile.held(kind, of: person, in: transaction)
        }
        guard let newest else { return (nil, true) }
        let profile = try transaction.profile(of: newest, sealer: centre.sealer)
        let differs = said.contains { key, value in profile[key].map { !$0.value.isEmpty && $0.value != value } ?? false
        }
        return differs ? (nil, true) : (newest, false)
    }

    private func provenance(_ submission: ID<Submission>) -> Provenance {
        Provenance(kind: .shared, department: hand.actor.department, at: hand.now, submission: submission.rawValue)
    }

    func builtUpon(_ row: ImportRow, _ trace: RowTrace, in transaction: any ReadTransaction) throws -> String? {
        guard let person = row.subject else { return nil }
        if trace.isNew, let built = try transaction.builtUpon(person: person, besides: row.submission ?? "") {
            return built
        }
        if let written = row.writtenAt, try transaction.isPaired(person, since: written) { return "duplicate" }
        for subject in trace.documents.map(\.id) + trace.profiles.filter({ $0.before == nil }).map(\.subject)
        where subject != person {
            if try transaction.isInCase(subject, of: person) { return "case" }
        }
        return nil
    }
}

extension RowEffects {
    /// A document that comes with the row, and the number that it claims.
    fileprivate mutating func add(
        _ id: String, _ values: [String: String], number: String, claim: String?, _ centre: Centre
    ) {
        documents.append(
            FoldedCapture.NewDocument(
                id: id, kind: values["id_doc_type"] ?? "",
                numberIndex: centre.vault.blindIndex(number, group: "document"), claim: claim,
                lastFour: NumberKey.lastFour(number), expiresOn: values["id_doc_expiry_date"]))
        trace.documents.append(RowTrace.AddedDocument(id: id, claim: claim))
    }
}
