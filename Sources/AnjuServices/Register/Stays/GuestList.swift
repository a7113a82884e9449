import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

/// The people of a submit, read against what is on file.
struct GuestList {
    private(set) var guests: [ReadGuest] = []
    private(set) var faults: [Violation] = []
    /// Those of whom a fault tells that they are on file.
    private(set) var clashing: [ID<Person>] = []
    /// What the householder of a family is called; `nil` where nobody's relation to the householder was said.
    private(set) var householder: String?

    init(
        _ draft: StayDraft, at place: PlaceRecord, said: StaySaid, actor: Actor, centre: Centre,
        in transaction: any ReadTransaction
    ) throws {
        let reader = GuestReader(centre: centre, kind: said.kind)
        let beds = try GuestBeds(draft, at: place, centre: centre, in: transaction)
        faults += beds.faults
        for (place, typed) in draft.guests.prefix(RegisterStays.most).enumerated() {
            let (values, faults) = reader.read(typed)
            self.faults += faults.map { ReadPerson.beside($0, place) }
            let who = ReadPerson(place, values, fromDocument: typed.fromDocument, centre)
            guests.append(ReadGuest(who: who, bed: beds.places[place]))
        }
        faults += ReadPerson.twice(in: guests.map(\.who))
        for place in guests.indices {
            (guests[place].duty, guests[place].dueAt) = said.duty(
                of: guests[place].values, at: guests[place].bed, centre)
        }
        noteLate(draft, at: said.countedAt)
        // What is wrong by itself is asked about nobody: a fault that tells of somebody costs a registration.
        if faults.isEmpty, said.faults.isEmpty {
            for place in guests.indices {
                var guest = guests[place]
                let isAnother = draft.guests[place].isAnother
                if let clash = try guest.who.find(isAnother: isAnother, in: transaction) {
                    faults.append(clash.fault)
                    clashing += clash.people
                }
                try settle(&guest, said, transaction)
                guests[place] = guest
            }
        }
        householder = householder(of: guests)
    }

    /// Whether one of them is who declared it: born on the same day, with the number where there is one.
    func holds(_ declared: Declaration) -> Bool {
        guests.contains { guest in
            guest.values["birth_date"] == declared.values["birth_date"]
                && (declared.values["id_doc_number"].map { $0 == guest.values["id_doc_number"] } ?? true)
        }
    }

    /// The householder of a family: who is said to be it (GB/T 4761: 01 self, 02 householder), else the first.
    private func householder(of guests: [ReadGuest]) -> String? {
        let relation = { (guest: ReadGuest) in guest.values["relation_to_householder"] }
        guard guests.contains(where: { relation($0) != nil }) else { return nil }
        guard let head = guests.first(where: { ["01", "02"].contains(relation($0)) }) ?? guests.first else {
            return nil
        }
        let name = PersonName(head.values)
        return name.chinese.isEmpty
            ? [name.primary, name.secondary].filter { !$0.isEmpty }.joined(separator: " ") : name.chinese
    }

    /// Where the stay comes among those the person has.
    private mutating func settle(
        _ guest: inout ReadGuest, _ said: StaySaid, _ transaction: any ReadTransaction
    ) throws {
        guard let known = guest.known, let kind = said.kind, let from = said.from else { return }
        switch StayPlacing.of(kind, StaySpan(from: from), among: try transaction.stays(of: known.id)) {
        case .placed(let ending): guest.ending = ending
        case .overlapping:
            faults.append(guest.who.beside("id_doc_number", "stay.overlaps"))
            clashing.append(known.id)
        }
    }

    /// Why it comes late has to be said, whoever's it is.
    private mutating func noteLate(_ draft: StayDraft, at moment: Instant) {
        let late = guests.compactMap(\.dueAt).filter { $0 < moment }.min()
        guard let late, draft.lateReason.isEmpty else { return }
        faults.append(Violation("late_reason", "stay.late", ["due": late.description]))
    }
}
