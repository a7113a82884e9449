import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore
import AnjuVault

/// Writes one of a submit: the person where there is none, what the document says, the stay, and the form that tells of it.
struct GuestFile {
    let guest: ReadGuest
    let work: StayWork
    let said: StaySaid
    let householder: String?
    let person: ID<Person>
    let stay: ID<Stay>
    private let document: String
    private let submission: ID<Submission>
    private let household: ID<Submission>
    private let rest: ArraySlice<Token>

    init(_ guest: ReadGuest, in work: StayWork, said: StaySaid, householder: String?) {
        (self.guest, self.work, self.said, self.householder) = (guest, work, said, householder)
        let tokens = work.tokens[guest.place]
        person = guest.known?.id ?? ID<Person>(tokens[0])
        document = ID<PersonDocument>(tokens[1]).rawValue
        stay = ID<Stay>(tokens[2])
        (submission, household) = (ID<Submission>(tokens[3]), ID<Submission>(tokens[4]))
        rest = tokens[5...]
    }

    private var centre: Centre { work.centre }
    private var area: String { guest.known?.area ?? guest.bed.area }
    /// What the householder is called, of those whose relation was said.
    private var head: String? { guest.values["relation_to_householder"] == nil ? nil : householder }
    /// Of a file that another area keeps, nothing is written.
    private var isOwnFile: Bool { work.actor.unit.contains(area: area) }

    /// Throws `person.already-registered` where somebody was given the number meanwhile.
    func write(_ transaction: any WriteTransaction) throws {
        if guest.known == nil {
            let record = PersonRecord(id: person, area: area, values: guest.values, createdAt: work.now)
            try transaction.insert(record, nameKeys: NameKeys.of(guest.values))
        }
        let held = try writeDocument(transaction)
        try transaction.insert(record)
        for id in guest.ending {
            let isEnded = try transaction.end(
                id, at: said.from ?? work.now, as: .moved, recorded: work.now, movingTo: stay)
            if !isEnded { throw Problem(.conflict, "stay.ended") }
        }
        var subjects = ["person": person.rawValue, "stay": stay.rawValue, "dwelling": guest.bed.id.rawValue]
        subjects["document"] = held
        if let form { try submit(form, submission, subjects, transaction) }
        if head != nil, centre.dictionary.form("F06") != nil {
            try submit("F06", household, subjects, transaction)
        }
        try accept(subjects, transaction)
    }

    private var record: StayRecord {
        let from = said.from ?? work.now
        var record = StayRecord(
            id: stay, person: person, place: guest.bed.id, area: guest.bed.area, kind: said.kind ?? .residence,
            span: StaySpan(from: from), registeredAt: work.now, dueAt: guest.dueAt, duty: guest.duty?.key,
            lateReason: guest.dueAt.flatMap { $0 < said.countedAt ? work.draft.lateReason : nil })
        record.declaredAt = said.declaredAt
        (record.registeredBy, record.plannedUntil, record.checkIn) = (work.draft.party, said.planned, work.id)
        let exemptions = guest.duty?.exemptions.map(\.key) ?? []
        record.exemption = exemptions.first { $0 == work.draft.exemption }
        return record
    }

    /// A new number is a new document; answers the document that the number is on.
    private func writeDocument(_ transaction: any WriteTransaction) throws -> String? {
        guard let claim = guest.claim, let written = guest.values["id_doc_number"] else { return nil }
        let number = NumberKey.normalized(written)
        if guest.isClaimed { return try transaction.document(ofClaim: claim) }
        try transaction.insertDocument(
            document, of: person, area: area, kind: guest.values["id_doc_type"] ?? "",
            numberIndex: centre.vault.blindIndex(number, group: "document"), claim: claim,
            lastFour: NumberKey.lastFour(number), expiresOn: guest.values["id_doc_expiry_date"], at: work.now)
        return document
    }

    /// The form of who comes from abroad, or that of a citizen.
    private var form: String? {
        let isFromAbroad = (guest.values["nationality"] ?? "CHN") != "CHN"
        return centre.dictionary.form(isFromAbroad ? "F13" : "F02")?.id
    }

    /// What the stay itself says, by item.
    private var stayValues: [String: String] {
        let from = said.from ?? work.now
        let lodging: String? =
            switch (said.kind, work.draft.party) {
            case (.lodging, "hotel"): "1"
            case (.dormitory, "school"): "5"
            case (.dormitory, _): "4"
            case (_, "landlord"): "3"
            default: nil
            }
        var values = ["check_in_at": from.description, "move_in_date": centre.zone.day(of: from).description]
        values["lodging_unit_type"] = lodging
        return values.filter { centre.dictionary.item($0.key) != nil }
    }

    private var placeValues: [String: String] {
        ["address_detail": guest.bed.address, "address_division": guest.bed.area].filter {
            centre.dictionary.item($0.key) != nil
        }
    }

    private func submit(
        _ form: String, _ id: ID<Submission>, _ subjects: [String: String], _ transaction: any WriteTransaction
    ) throws {
        let items = Set(centre.dictionary.items(of: form).map(\.key))
        var values = guest.values.merging(stayValues) { $1 }.merging(placeValues) { $1 }
        if let head { values["householder_name"] = head }
        values = values.filter { items.isEmpty || items.contains($0.key) }
        let collected = CollectionItems(
            actor: work.actor, channel: work.draft.channel, language: work.draft.language, at: work.now)
        values.merge(collected.values(form, id: id, person: person, centre: centre)) { $1 }
        let submission = Submission(
            id: id, form: form, subject: stay.rawValue, subjects: subjects, caseID: nil, actor: work.actor,
            channel: work.draft.channel, language: work.draft.language, at: work.now,
            pack: centre.rulebook.pack.hash, values: values)
        try transaction.insert(submission, area: guest.bed.area, sealer: centre.sealer)
    }

    /// Takes the values into the profiles; where they differ from another department's, somebody is asked.
    private func accept(_ subjects: [String: String], _ transaction: any WriteTransaction) throws {
        var values = guest.values.merging(stayValues) { $1 }.merging(placeValues) { $1 }
        if let head { values["householder_name"] = head }
        let bySubject = Dictionary(grouping: values) { centre.dictionary.item($0.key)?.subject ?? "" }
        var tokens = rest
        for (kind, pairs) in bySubject.sorted(by: { $0.key < $1.key }) {
            guard let subject = subjects[kind], isOwnFile || !["person", "document"].contains(kind) else { continue }
            let sealer = centre.sealer
            var profile = try transaction.profile(of: subject, sealer: sealer)
            for isRead in [false, true] {
                let part = pairs.filter { guest.fromDocument.contains($0.key) == isRead }
                let provenance = Provenance(
                    kind: isRead ? .document : .hand, department: work.actor.department, at: work.now,
                    submission: submission.rawValue)
                for conflict in profile.accept(Dictionary(uniqueKeysWithValues: part), from: provenance) {
                    guard let token = tokens.popFirst() else { continue }
                    try transaction.raise(
                        conflict, id: "cfl_" + token.text, subject: subject, area: area, in: nil, at: work.now,
                        sealer: sealer)
                }
            }
            try transaction.save(
                profile, of: subject, kind: kind, area: kind == "dwelling" ? guest.bed.area : area,
                within: stay.rawValue, sealer: sealer)
            if kind == "person", let known = guest.known {
                let values = profile.entries.mapValues(\.value)
                let record = PersonRecord(id: person, area: area, values: values, createdAt: known.createdAt)
                if record.isNamed { try transaction.update(record, nameKeys: NameKeys.of(values)) }
            }
        }
    }
}
