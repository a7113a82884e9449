import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore
import AnjuVault

/// Folds a step's values into the case's file: submissions, profiles, typed columns, conflicts.
///
/// The values are those of ``CaptureReader``, which found no fault in them.
struct CaptureFold: Sendable {
    let centre: Centre
    let step: Step
    let procedure: Procedure
    let request: CaptureRequest
    let actor: Actor
    let now: Instant
    /// One for each subject and submission that may be needed; made outside the transaction.
    let tokens: [Token]
    /// What a step that fills its forms again has been told already.
    var renewal = Renewal()

    init(
        step: Step, procedure: Procedure, request: CaptureRequest, actor: Actor, now: Instant, centre: Centre
    ) {
        (self.step, self.procedure, self.request) = (step, procedure, request)
        (self.actor, self.now, self.centre) = (actor, now, centre)
        tokens = centre.ambient.tokens(24 + 2 * step.formsFilled.count)
    }

    /// Reads what this folds.
    var reader: CaptureReader {
        CaptureReader(
            centre: centre, step: step, procedure: procedure, request: request, now: now, renewal: renewal)
    }

    /// Folds values into `work`'s file and writes what it touches; answers the actions to add.
    func callAsFunction(
        _ typed: [String: String], into work: inout CaseWork, in transaction: any WriteTransaction
    ) throws -> [CaseAction.Kind] {
        var tokens = tokens[...]
        if !step.updates.isEmpty { release(typed, &work) }
        let file = work.file
        let sheet = CaptureSheet(
            step: step, procedure: procedure, file: file, dictionary: centre.dictionary, day: centre.zone.day(of: now),
            renewal: renewal)
        var fresh = typed
        var carried: [String: String] = [:]
        let all = file.values(centre.dictionary).merging(typed) { $1 }
        replaceChanged(sheet, typed, &work)
        for field in sheet.fields {
            let from = procedure.carries.first { $0.to == field.item.key }?.from
            guard let from, fresh[field.item.key] == nil, work.file.entry(field.item) == nil,
                let value = all[from]
            else { continue }
            let isDay = field.item.type == .date
            carried[field.item.key] = isDay ? localDay(value) : value
        }
        fresh.merge(carried) { typed, _ in typed }
        let confirmed = Set(sheet.fields.filter { $0.held.map(\.value) == fresh[$0.item.key] }.map(\.item.key))
        let before = file.subjects.merging(file.offered) { own, _ in own }
        try bindSubjects(fresh, &work, &tokens, in: transaction)
        var kinds: [CaseAction.Kind] = []
        var rest = fresh
        let filed = Set(work.state.submissions.keys)
        for form in step.formsFilled {
            let items = centre.dictionary.items(of: form)
            guard
                items.contains(where: { fresh[$0.key] != nil && !CaptureSheet.acts.contains($0.key) })
                    || !filed.contains(form) || (step.updates.contains(form) && !renewal.forms.contains(form))
            else { continue }
            let submission = submission(form, items: items, fresh: fresh, work: work, token: tokens.popFirst())
            try transaction.insert(submission, area: work.record.core.area, sealer: centre.sealer)
            kinds.append(.captured(step: step.key, form: form, submission: submission.id.rawValue))
            let own = rest.filter { pair in items.contains { $0.key == pair.key } }
            for key in own.keys { rest[key] = nil }
            try accept(
                own, carried: Set(carried.keys), confirmed: confirmed, from: submission.id.rawValue, &work, &tokens,
                in: transaction)
        }
        // What the office gives its value here stands on no form that is filled here.
        try accept(
            rest.filter { step.assigns.contains($0.key) }, carried: [], confirmed: [], from: "", &work, &tokens,
            in: transaction)
        try Projection(centre: centre, now: now).write(
            work, touched: Set(fresh.keys), before: before, in: transaction)
        return kinds
    }

    /// A form filled again that names another subject begins a new one, and with it everything that hangs on it: another
    /// employer is a new employment under a new guarantee, and the earlier ones stay as they were.
    private func release(_ typed: [String: String], _ work: inout CaseWork) {
        let held = work.file.values(centre.dictionary)
        let kinds = centre.dictionary.subjects.filter {
            !$0.comesAlong && $0.key != "case" && $0.key != "submission"
        }
        let changed = kinds.filter { kind in
            kind.identifiedBy.contains { key in
                typed[key] != nil && held[key] != nil && typed[key] != held[key]
            }
        }.map(\.key)
        for kind in kinds where changed.contains(kind.key) || kind.of.contains(where: changed.contains) {
            work.file.subjects[kind.key] = nil
        }
    }

    /// What was held and is confirmed stays the same subject; what differs begins a new one, and the earlier one stays as it was.
    private func replaceChanged(_ sheet: CaptureSheet, _ typed: [String: String], _ work: inout CaseWork) {
        let shown = Dictionary(grouping: sheet.fields.filter { $0.held != nil }) { $0.item.subject }
        let changed = Set(
            shown.filter { $0.value.contains { ($0.held?.value ?? "") != (typed[$0.item.key] ?? "") } }.keys)
        for kind in shown.keys {
            let hangs = centre.dictionary.subject(kind)?.of.contains(where: changed.contains) ?? false
            if changed.contains(kind) || hangs {
                work.file.subjects[kind] = nil
                work.file.offered[kind] = nil
            }
        }
    }

    /// Gives every subject kind that has a value a subject: the one the file has, a known one, or a new one.
    private func bindSubjects(
        _ fresh: [String: String], _ work: inout CaseWork, _ tokens: inout ArraySlice<Token>,
        in transaction: any WriteTransaction
    ) throws {
        let kinds = Set(fresh.keys.compactMap { centre.dictionary.item($0)?.subject })
        for kind in kinds.sorted() where work.file.subjects[kind] == nil {
            let held = try work.file.offered[kind] ?? known(kind, fresh, work, in: transaction)
            guard let known = held ?? tokens.popFirst().flatMap({ SubjectIdentity.fresh(kind, $0) }) else { continue }
            if held == nil, kind == "document" { try addDocument(known, fresh, work, in: transaction) }
            work.file.subjects[kind] = known
            work.file.profiles[known] = try transaction.profile(of: known, sealer: centre.sealer)
            try transaction.setSubject(known, kind: kind, of: work.record.core.id)
        }
        if work.file.subjects["case"] == nil, kinds.contains("case") {
            let id = work.record.core.id.rawValue
            work.file.subjects["case"] = id
            work.file.profiles[id] = try transaction.profile(of: id, sealer: centre.sealer)
            try transaction.setSubject(id, kind: "case", of: work.record.core.id)
        }
    }

    /// The identifier of a new document is claimed for the person; that of an earlier one stays theirs.
    private func addDocument(
        _ id: String, _ fresh: [String: String], _ work: CaseWork, in transaction: any WriteTransaction
    ) throws {
        guard let number = fresh["id_doc_number"].map(NumberKey.normalized) else { return }
        let nationality = fresh["nationality"] ?? work.values["nationality"] ?? ""
        try transaction.insertDocument(
            id, of: work.record.person, area: work.record.core.area, kind: fresh["id_doc_type"] ?? "",
            numberIndex: centre.vault.blindIndex(number, group: "document"),
            claim: centre.vault.blindIndex(number + "|" + nationality, group: "document"),
            lastFour: NumberKey.lastFour(number), expiresOn: fresh["id_doc_expiry_date"], at: now)
    }

    /// A subject that others have registered: an organisation by its credit code, a dwelling by its area and address.
    private func known(
        _ kind: String, _ fresh: [String: String], _ work: CaseWork, in transaction: any ReadTransaction
    ) throws -> String? {
        switch kind {
        case "organisation": try fresh["employer_uscc"].flatMap { try organisation($0, in: transaction)?.id }
        case "dwelling":
            try fresh["address_detail"].flatMap {
                let area = fresh["address_division"] ?? work.record.core.area
                return try transaction.premises(
                    detailIndex: AddressLine.index($0, in: area, of: .home, centre.vault))
            }
        case "business_place":
            try fresh["business_address"].flatMap {
                try transaction.premises(
                    detailIndex: AddressLine.index($0, in: work.record.core.area, of: .business, centre.vault))
            }
        default: nil
        }
    }

    /// Throws `employer.suspended` for one that may not guarantee now.
    private func organisation(_ code: String, in transaction: any ReadTransaction) throws -> OrganisationRecord? {
        let known = try transaction.organisation(creditCode: code)
        if known?.suspendedAt != nil { throw Problem.invalid([Violation("employer_uscc", "employer.suspended")]) }
        return known
    }

    private func submission(
        _ form: String, items: [Item], fresh: [String: String], work: CaseWork, token: Token?
    ) -> Submission {
        let id = ID<Submission>(token ?? centre.ambient.token())
        let known = work.file.values(centre.dictionary, carries: procedure.carries).merging(fresh) { $1 }
        var values: [String: String] = [:]
        for item in items { values[item.key] = known[item.key] }
        values.merge(collection(form, id: id, person: work.record.person)) { $1 }
        for act in CaptureSheet.acts { values[act] = fresh[act] }
        let kind = centre.dictionary.form(form)?.subject ?? "person"
        return Submission(
            id: id, form: form, subject: work.file.subjects[kind] ?? work.record.person.rawValue,
            subjects: work.file.subjects, caseID: work.record.core.id, actor: actor, channel: request.channel,
            language: request.language, at: now, pack: centre.rulebook.pack.hash, values: values)
    }

    /// What the program knows about the submission itself and never asks.
    private func collection(_ form: String, id: ID<Submission>, person: ID<Person>) -> [String: String] {
        [
            "record_id": id.rawValue, "form_code": form, "collected_at": now.description,
            "collection_channel": request.channel, "station_code": actor.office, "collector_id": actor.id,
            "interview_language": request.language.rawValue,
            "privacy_notice_version": centre.rulebook.pack.noticeVersion, "legal_basis": "03",
            "person_ref": person.rawValue,
        ]
    }

    private func accept(
        _ fresh: [String: String], carried: Set<String>, confirmed: Set<String>, from submission: String,
        _ work: inout CaseWork, _ tokens: inout ArraySlice<Token>, in transaction: any WriteTransaction
    ) throws {
        var bySubject: [String: [String: String]] = [:]
        for (key, value) in fresh where !CaptureSheet.acts.contains(key) {
            guard let kind = centre.dictionary.item(key)?.subject, kind != "submission" else { continue }
            bySubject[kind, default: [:]][key] = value
        }
        for (kind, values) in bySubject.sorted(by: { $0.key < $1.key }) {
            guard let subject = work.file.subjects[kind] else { continue }
            var profile = work.file.profiles[subject] ?? Profile()
            for (origin, part) in parted(values, carried: carried, confirmed: confirmed) {
                let provenance = Provenance(
                    kind: origin, department: actor.department, at: now, submission: submission)
                for conflict in profile.accept(part, from: provenance) {
                    guard let token = tokens.popFirst() else { continue }
                    try transaction.raise(
                        conflict, id: "cfl_" + token.text, subject: subject, area: work.record.core.area,
                        in: work.record.core.id, at: now, sealer: centre.sealer)
                }
            }
            work.file.profiles[subject] = profile
            try transaction.save(profile, of: subject, kind: kind, area: work.record.core.area, sealer: centre.sealer)
        }
    }

    private func parted(
        _ values: [String: String], carried: Set<String>, confirmed: Set<String>
    ) -> [(Provenance.Kind, [String: String])] {
        let groups = Dictionary(grouping: values) { pair -> Provenance.Kind in
            if carried.contains(pair.key) { return .carried }
            if confirmed.contains(pair.key) || request.confirmed.contains(pair.key) { return .confirmed }
            return request.fromDocument.contains(pair.key) ? .document : .hand
        }
        return groups.map { ($0, Dictionary(uniqueKeysWithValues: $1)) }
    }

    private func localDay(_ value: String) -> String {
        Instant(value).map { centre.zone.day(of: $0).description } ?? String(value.prefix(10))
    }
}
