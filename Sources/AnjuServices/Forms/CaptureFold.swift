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
    /// Nothing is on file of the person: there is nothing to look up.
    var isOfNewPerson = false

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
        let folded = try folded(typed, into: &work, in: transaction)
        try folded.write(work, projection, in: transaction)
        for subject in folded.changedProfiles.keys { work.file.profiles[subject]?.forgetDeeds() }
        return folded.kinds
    }

    /// Writes the typed columns of what was folded.
    var projection: Projection { Projection(centre: centre, now: now, isOfNewPerson: isOfNewPerson) }

    /// Folds values into `work`'s file and answers what is to be written of it; reads alone.
    ///
    /// `sheet` is that of `work`'s file, where it is made already.
    func folded(
        _ typed: [String: String], sheet: CaptureSheet? = nil, into work: inout CaseWork,
        in transaction: any ReadTransaction
    ) throws -> FoldedCapture {
        var tokens = tokens[...]
        var folded = FoldedCapture()
        if !step.updates.isEmpty { release(typed, &work) }
        let file = work.file
        let fresh = gather(typed, step.updates.isEmpty ? sheet : nil, &work)
        folded.before = file.subjects.merging(file.offered) { own, _ in own }
        folded.touched = Set(fresh.values.keys)
        if !work.isNew { folded.placesTaken = try transaction.lastPlace(ofSubmissionsOf: work.record.core.id) }
        try bindSubjects(fresh.values, &work, &tokens, &folded, in: transaction)
        submit(fresh, &work, &tokens, &folded)
        return folded
    }

    /// What the step learns: what was typed, and what follows from it.
    private struct Fresh {
        var values: [String: String]
        /// Keys of the items that the procedure takes over from another.
        var carried: Set<String> = []
        /// Keys of the items whose held value was said again.
        var confirmed: Set<String> = []
        /// Keys of the items whose held value is put right.
        var corrected: Set<String> = []
    }

    private func gather(_ typed: [String: String], _ sheet: CaptureSheet?, _ work: inout CaseWork) -> Fresh {
        let sheet = sheet ?? reader.sheet(of: work.file)
        let all = work.file.values(centre.dictionary).merging(typed) { $1 }
        replaceChanged(sheet, typed, &work)
        var fresh = Fresh(values: typed)
        fresh.corrected = corrected(sheet)
        clear(fresh.corrected, besides: typed, &work)
        for field in sheet.fields {
            let from = procedure.carries.first { $0.to == field.item.key }?.from
            guard let from, typed[field.item.key] == nil, work.file.entry(field.item) == nil, let value = all[from]
            else { continue }
            fresh.values[field.item.key] = field.item.type == .date ? localDay(value) : value
            fresh.carried.insert(field.item.key)
        }
        fresh.confirmed = Set(
            sheet.fields.filter { $0.held.map(\.value) == fresh.values[$0.item.key] }.map(\.item.key))
        return fresh
    }

    /// Makes a submission for each form that learns something, or is filled for the first time.
    private func submit(
        _ fresh: Fresh, _ work: inout CaseWork, _ tokens: inout ArraySlice<Token>, _ folded: inout FoldedCapture
    ) {
        var rest = fresh.values
        let filed = Set(work.state.submissions.keys)
        for form in step.formsFilled {
            let items = centre.dictionary.items(of: form)
            guard filed.contains(form) || isFilled(form, fresh) else { continue }
            guard
                items.contains(where: { fresh.values[$0.key] != nil && !CaptureSheet.acts.contains($0.key) })
                    || !filed.contains(form) || (step.updates.contains(form) && !renewal.forms.contains(form))
            else { continue }
            let submission = submission(form, items: items, fresh: fresh.values, work: work, token: tokens.popFirst())
            folded.submissions.append(submission)
            folded.kinds.append(.captured(step: step.key, form: form, submission: submission.id.rawValue))
            var own: [String: String] = [:]
            for item in items { own[item.key] = rest.removeValue(forKey: item.key) }
            accept(own, of: fresh, from: submission.id.rawValue, &work, &tokens, &folded)
        }
        // What the office gives its value here stands on no form that is filled here.
        accept(
            rest.filter { step.assigns.contains($0.key) }, of: Fresh(values: [:]), from: "", &work, &tokens, &folded)
    }

    /// An optional form is filled where something of its own was said: what other forms of the step bear as well, or what
    /// the procedure takes over from another item, begins none.
    private func isFilled(_ form: String, _ fresh: Fresh) -> Bool {
        guard procedure.optionalForms.contains(form) || step.onFile.contains(form) else { return true }
        return fresh.values.keys.contains { key in
            guard !fresh.carried.contains(key), !CaptureSheet.acts.contains(key), let item = centre.dictionary.item(key)
            else { return false }
            return step.formsFilled.filter(item.forms.contains) == [form]
        }
    }

    private func submission(
        _ form: String, items: [Item], fresh: [String: String], work: CaseWork, token: Token?
    ) -> Submission {
        let id = ID<Submission>(token ?? centre.ambient.token())
        let known = work.file.values(centre.dictionary, carries: procedure.carries).merging(fresh) { $1 }
        var values: [String: String] = [:]
        for item in items { values[item.key] = known[item.key] }
        let collected = CollectionItems(actor: actor, channel: request.channel, language: request.language, at: now)
        values.merge(collected.values(form, id: id, person: work.record.person, centre: centre)) { $1 }
        for act in CaptureSheet.acts { values[act] = fresh[act] }
        let kind = centre.dictionary.form(form)?.subject ?? "person"
        return Submission(
            id: id, form: form, subject: work.file.subjects[kind] ?? work.record.person.rawValue,
            subjects: work.file.subjects, caseID: work.record.core.id, actor: actor, channel: request.channel,
            language: request.language, at: now, pack: centre.rulebook.pack.hash, values: values)
    }

    private func accept(
        _ values: [String: String], of fresh: Fresh, from submission: String, _ work: inout CaseWork,
        _ tokens: inout ArraySlice<Token>, _ folded: inout FoldedCapture
    ) {
        var bySubject: [String: [String: String]] = [:]
        for (key, value) in values where !CaptureSheet.acts.contains(key) {
            guard let kind = centre.dictionary.item(key)?.subject, kind != "submission" else { continue }
            bySubject[kind, default: [:]][key] = value
        }
        for (kind, values) in bySubject.sorted(by: { $0.key < $1.key }) {
            guard let subject = work.file.subjects[kind] else { continue }
            var profile = work.file.profiles[subject] ?? Profile()
            for (origin, part) in parted(values, of: fresh) {
                let provenance = Provenance(
                    kind: origin, department: actor.department, at: now, submission: submission)
                let corrected = part.filter { fresh.corrected.contains($0.key) }
                _ = profile.accept(corrected, from: provenance, mode: .correction)
                for conflict in profile.accept(part, from: provenance) {
                    guard let token = tokens.popFirst() else { continue }
                    folded.conflicts.append(
                        FoldedCapture.RaisedConflict(id: "cfl_" + token.text, subject: subject, conflict: conflict))
                }
            }
            work.file.profiles[subject] = profile
            folded.changedProfiles[subject] = kind
        }
    }

    private func parted(_ values: [String: String], of fresh: Fresh) -> [(Provenance.Kind, [String: String])] {
        let groups = Dictionary(grouping: values) { pair -> Provenance.Kind in
            if fresh.carried.contains(pair.key) { return .carried }
            if fresh.confirmed.contains(pair.key) || request.confirmed.contains(pair.key) { return .confirmed }
            return request.fromDocument.contains(pair.key) ? .document : .hand
        }
        return groups.map { ($0, Dictionary(uniqueKeysWithValues: $1)) }
    }

    private func localDay(_ value: String) -> String { centre.zone.day(of: value)?.description ?? value }
}
