import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

/// What a row writes: each row of a table once, and the trace by which it is taken back.
struct RowEffects: Sendable {
    var trace: RowTrace
    var newPerson: PersonRecord?
    /// The typed columns of a person who is on file, where what they show changed.
    var changedPerson: PersonRecord?
    var nameKeys: Set<String> = []
    var documents: [FoldedCapture.NewDocument] = []
    var organisation: (id: String, name: String, code: String)?
    var profiles: [(subject: String, kind: String, profile: Profile)] = []
    var conflicts: [FoldedCapture.RaisedConflict] = []
    var submission: Submission?
    /// From the outermost.
    var places: [PlaceRecord] = []
    /// How many people a known place is meant for from now on.
    var capacity: (place: PlaceRecord, people: Int)?

    init(isNew: Bool) { trace = RowTrace(isNew: isNew) }

    /// The organisation that was on file and is called otherwise from now on.
    var renamed: String? {
        guard !trace.isNew, let organisation, trace.name != organisation.name else { return nil }
        return organisation.id
    }

    /// Whether anything is written at all.
    var isEmpty: Bool { !trace.isNew && profiles.isEmpty && conflicts.isEmpty && documents.isEmpty }

    /// Folds values into the profile of a subject; of one that begins here nothing is known yet.
    mutating func fold(
        _ values: [String: String], of subject: String, _ kind: String, isNew: Bool, mode: Profile.Mode = .capture,
        from provenance: Provenance, _ tokens: inout ArraySlice<Token>, sealer: ItemSealer,
        in transaction: any ReadTransaction
    ) throws {
        let before = try isNew ? Profile() : transaction.profile(of: subject, sealer: sealer)
        var after = before
        let open = try isNew ? [] : transaction.itemsInConflict(of: subject)
        for conflict in after.accept(values, from: provenance, mode: mode) where !open.contains(conflict.item) {
            guard let token = tokens.popFirst() else { continue }
            let raised = FoldedCapture.RaisedConflict(id: "cfl_" + token.text, subject: subject, conflict: conflict)
            conflicts.append(raised)
            trace.conflicts.append(raised.id)
        }
        guard after != before else { return }
        let version = try isNew ? 0 : transaction.profileVersion(of: subject)
        profiles.append((subject, kind, after))
        trace.profiles.append(
            RowTrace.Written(
                subject: subject, kind: kind, before: version == 0 ? nil : before.entries, version: version + 1))
    }

    /// Writes it.
    func write(_ hand: RowHand, in transaction: any WriteTransaction) throws {
        let (centre, now) = (hand.centre, hand.now)
        let area = newPerson?.area ?? changedPerson?.area ?? hand.actor.area
        if let newPerson {
            try transaction.insert(newPerson, nameKeys: nameKeys)
            try transaction.restPerson(newPerson.id, since: now)
        }
        if let changedPerson { try transaction.update(changedPerson, nameKeys: nameKeys) }
        if let organisation {
            try transaction.saveOrganisation(
                organisation.id, area: area, kind: "employer", name: organisation.name,
                creditCode: organisation.code, at: now)
        }
        if let person = newPerson?.id ?? changedPerson?.id {
            for document in documents {
                try transaction.insertDocument(
                    document.id, of: person, area: area, kind: document.kind, numberIndex: document.numberIndex,
                    claim: document.claim, lastFour: document.lastFour, expiresOn: document.expiresOn, at: now)
            }
        }
        for place in places {
            try transaction.insert(
                place, labelIndex: centre.labelIndex(of: place),
                detailIndex: AddressLine.index(place.address, in: place.area, centre.vault), sealer: centre.sealer,
                at: now)
        }
        if let capacity {
            _ = try transaction.setCapacity(
                capacity.people, of: capacity.place.id, version: capacity.place.version)
        }
        if let submission { try transaction.insert(submission, area: area, place: 1, sealer: centre.sealer) }
        for raised in conflicts {
            try transaction.raise(
                raised.conflict, id: raised.id, subject: raised.subject, area: area, in: nil, at: now,
                sealer: centre.sealer)
        }
        for written in profiles {
            try transaction.save(
                written.profile, of: written.subject, kind: written.kind, area: area, sealer: centre.sealer)
        }
    }
}
