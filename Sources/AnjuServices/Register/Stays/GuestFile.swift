import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

/// Writes one of a submit: the person where there is none, what the document says, the stay, and the form that tells of it.
struct GuestFile {
    let guest: ReadGuest
    let work: StayWork
    let said: StaySaid
    let householder: String?
    let person: ID<Person>
    let stay: ID<Stay>
    private let filing: PersonFiling
    private let submission: ID<Submission>
    private let household: ID<Submission>
    private let rest: ArraySlice<Token>

    init(_ guest: ReadGuest, in work: StayWork, said: StaySaid, householder: String?) {
        (self.guest, self.work, self.said, self.householder) = (guest, work, said, householder)
        let tokens = work.tokens[guest.place]
        person = guest.known?.id ?? ID<Person>(tokens[0])
        filing = PersonFiling(
            who: guest.who, centre: work.centre, actor: work.actor, now: work.now, channel: work.draft.channel,
            language: work.draft.language, person: person, document: ID<PersonDocument>(tokens[1]).rawValue,
            newArea: guest.bed.area)
        stay = ID<Stay>(tokens[2])
        (submission, household) = (ID<Submission>(tokens[3]), ID<Submission>(tokens[4]))
        rest = tokens[5...]
    }

    private var centre: Centre { work.centre }
    /// What the householder is called, of those whose relation was said.
    private var head: String? { guest.values["relation_to_householder"] == nil ? nil : householder }

    /// Throws `person.already-registered` where somebody was given the number meanwhile.
    func write(_ transaction: any WriteTransaction) throws {
        let held = try filing.begin(transaction)
        try transaction.insert(record)
        for id in guest.ending {
            let isEnded = try transaction.end(
                id, at: said.from ?? work.now, as: .moved, recorded: work.now, movingTo: stay)
            if !isEnded { throw Problem(.conflict, "stay.ended") }
        }
        var subjects = ["person": person.rawValue, "stay": stay.rawValue, "dwelling": guest.bed.id.rawValue]
        subjects["document"] = held
        var values = guest.values.merging(stayValues) { $1 }.merging(placeValues) { $1 }
        if let head { values["householder_name"] = head }
        let area = guest.bed.area
        if let form {
            try filing.submit(form, submission, on: stay.rawValue, subjects, values, area: area, transaction)
        }
        if head != nil, centre.dictionary.form("F06") != nil {
            try filing.submit("F06", household, on: stay.rawValue, subjects, values, area: area, transaction)
        }
        try filing.accept(
            values, of: submission, into: subjects, within: stay.rawValue, areas: ["dwelling": area], tokens: rest,
            transaction)
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

    /// The form of who comes from abroad, or that of a citizen.
    private var form: String? {
        centre.dictionary.form(filing.isFromAbroad ? "F13" : "F02")?.id
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
}
