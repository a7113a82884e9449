import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore
import AnjuVault

/// Writes what a submit says of somebody: the person where there is none, the document, the forms, and the profiles.
struct PersonFiling {
    let who: ReadPerson
    let centre: Centre
    let actor: Actor
    let now: Instant
    /// Code of the list `collection_channel`.
    let channel: String
    let language: LanguageTag
    let person: ID<Person>
    let document: String
    /// Where somebody who has no file gets one.
    let newArea: String

    /// The area whose file it is.
    var area: String { who.known?.area ?? newArea }
    /// Of a file that another area keeps, nothing is written.
    private var isOwn: Bool { actor.unit.contains(area: area) }
    var isFromAbroad: Bool { (who.values["nationality"] ?? "CHN") != "CHN" }

    /// Adds the person and the document where there are none; answers the document that the number is on.
    ///
    /// Throws `person.already-registered` where somebody was given the number meanwhile.
    func begin(_ transaction: any WriteTransaction) throws -> String? {
        if who.known == nil {
            let record = PersonRecord(id: person, area: area, values: who.values, createdAt: now)
            try transaction.insert(record, nameKeys: NameKeys.of(who.values))
        }
        guard let claim = who.claim, let written = who.values["id_doc_number"] else { return nil }
        let number = NumberKey.normalized(written)
        if who.isClaimed { return try transaction.document(ofClaim: claim) }
        try transaction.insertDocument(
            document, of: person, area: area, kind: who.values["id_doc_type"] ?? "",
            numberIndex: centre.vault.blindIndex(number, group: "document"), claim: claim,
            lastFour: NumberKey.lastFour(number), expiresOn: who.values["id_doc_expiry_date"], at: now)
        return document
    }

    /// Files a form about a stay or a job, with those of `values` that it holds.
    func submit(
        _ form: String, _ id: ID<Submission>, on subject: String, _ subjects: [String: String],
        _ values: [String: String], area: String, _ transaction: any WriteTransaction
    ) throws {
        let items = Set(centre.dictionary.items(of: form).map(\.key))
        var values = values.filter { items.isEmpty || items.contains($0.key) }
        let collected = CollectionItems(actor: actor, channel: channel, language: language, at: now)
        values.merge(collected.values(form, id: id, person: person, centre: centre)) { $1 }
        let submission = Submission(
            id: id, form: form, subject: subject, subjects: subjects, caseID: nil, actor: actor, channel: channel,
            language: language, at: now, pack: centre.rulebook.pack.hash, values: values)
        try transaction.insert(submission, area: area, sealer: centre.sealer)
    }

    /// Takes the values into the profiles; where they differ from another department's, somebody is asked.
    ///
    /// `whole` is the stay or the job with which it was said; `areas` are those of subjects that lie elsewhere than the file;
    /// `tokens` name the conflicts.
    func accept(
        _ values: [String: String], of submission: ID<Submission>, into subjects: [String: String],
        within whole: String, areas: [String: String] = [:], tokens: ArraySlice<Token>,
        _ transaction: any WriteTransaction
    ) throws {
        let bySubject = Dictionary(grouping: values) { centre.dictionary.item($0.key)?.subject ?? "" }
        var tokens = tokens
        for (kind, pairs) in bySubject.sorted(by: { $0.key < $1.key }) {
            guard let subject = subjects[kind], isOwn || !["person", "document"].contains(kind) else { continue }
            let sealer = centre.sealer
            var profile = try transaction.profile(of: subject, sealer: sealer)
            for isRead in [false, true] {
                let part = pairs.filter { who.fromDocument.contains($0.key) == isRead }
                let provenance = Provenance(
                    kind: isRead ? .document : .hand, department: actor.department, at: now,
                    submission: submission.rawValue)
                for conflict in profile.accept(Dictionary(uniqueKeysWithValues: part), from: provenance) {
                    guard let token = tokens.popFirst() else { continue }
                    try transaction.raise(
                        conflict, id: "cfl_" + token.text, subject: subject, area: area, in: nil, at: now,
                        sealer: sealer)
                }
            }
            try transaction.save(
                profile, of: subject, kind: kind, area: areas[kind] ?? area, within: whole, sealer: sealer)
            if kind == "person" { try rename(profile, transaction) }
        }
    }

    /// What the file learnt stands in the lists too.
    private func rename(_ profile: Profile, _ transaction: any WriteTransaction) throws {
        guard let known = who.known else { return }
        let values = profile.entries.mapValues(\.value)
        let record = PersonRecord(id: person, area: area, values: values, createdAt: known.createdAt)
        if record.isNamed { try transaction.update(record, nameKeys: NameKeys.of(values)) }
    }
}
