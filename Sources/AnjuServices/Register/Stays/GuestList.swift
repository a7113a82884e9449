import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore
import AnjuVault

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
            self.faults += faults.map { Self.beside($0, place) }
            var guest = ReadGuest(
                place: place, values: values, fromDocument: typed.fromDocument, bed: beds.places[place])
            guest.claim = Self.claim(values, centre)
            guests.append(guest)
        }
        noteTwice()
        for place in guests.indices {
            (guests[place].duty, guests[place].dueAt) = said.duty(
                of: guests[place].values, at: guests[place].bed, centre)
        }
        noteLate(draft, at: said.countedAt)
        // What is wrong by itself is asked about nobody: a fault that tells of somebody costs a registration.
        if faults.isEmpty, said.faults.isEmpty {
            for place in guests.indices {
                var guest = guests[place]
                try find(&guest, draft.guests[place], transaction)
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

    private static func beside(_ fault: Violation, _ place: Int) -> Violation {
        Violation("guest.\(place).\(fault.field)", fault.code, fault.details)
    }

    private static func claim(_ values: [String: String], _ centre: Centre) -> String? {
        guard let number = values["id_doc_number"].map(NumberKey.normalized), !number.isEmpty else { return nil }
        return centre.vault.blindIndex(number + "|" + (values["nationality"] ?? ""), group: "document")
    }

    /// Who it is: the holder of the number, where the birth is the same; without a number, nobody whom the name may mean.
    private mutating func find(
        _ guest: inout ReadGuest, _ typed: StayDraft.Guest, _ transaction: any ReadTransaction
    ) throws {
        let born = guest.values["birth_date"] ?? ""
        if let claim = guest.claim {
            guard let holder = try transaction.holder(ofClaim: claim).flatMap({ try transaction.person($0) }) else {
                return
            }
            if holder.birthDate == born, Self.mayBeCalled(guest.values, holder) {
                (guest.known, guest.isClaimed) = (holder, true)
            } else {
                faults.append(Self.beside(Violation("id_doc_number", "stay.other-person"), guest.place))
                clashing.append(holder.id)
            }
            return
        }
        if typed.isAnother { return }
        let found = try transaction.people(named: NameKeys.of(guest.values).sorted(), born: born)
        if found.isEmpty { return }
        faults.append(Self.beside(Violation("is_another", "stay.known-name"), guest.place))
        clashing += found.map(\.id)
    }

    /// Whether a name fits the file's, in one of the scripts in which both have one; where there is none, nothing speaks
    /// against it.
    private static func mayBeCalled(_ values: [String: String], _ person: PersonRecord) -> Bool {
        let name = PersonName(values)
        let pairs = [
            (name.primary + " " + name.secondary, person.namePrimary + " " + person.nameSecondary),
            (name.native, person.nameNative), (name.chinese, person.nameChinese),
        ].map { (NameKeys.asked($0), NameKeys.asked($1)) }.filter { !$0.isEmpty && !$1.isEmpty }
        return pairs.isEmpty || pairs.contains { !$0.isDisjoint(with: $1) }
    }

    /// Where the stay comes among those the person has.
    private mutating func settle(
        _ guest: inout ReadGuest, _ said: StaySaid, _ transaction: any ReadTransaction
    ) throws {
        guard let known = guest.known, let kind = said.kind, let from = said.from else { return }
        switch StayPlacing.of(kind, StaySpan(from: from), among: try transaction.stays(of: known.id)) {
        case .placed(let ending): guest.ending = ending
        case .overlapping:
            faults.append(Self.beside(Violation("id_doc_number", "stay.overlaps"), guest.place))
            clashing.append(known.id)
        }
    }

    /// The same number twice in one list.
    private mutating func noteTwice() {
        var seen: Set<String> = []
        for guest in guests {
            guard let claim = guest.claim, !seen.insert(claim).inserted else { continue }
            faults.append(Self.beside(Violation("id_doc_number", "stay.twice"), guest.place))
        }
    }

    /// Why it comes late has to be said, whoever's it is.
    private mutating func noteLate(_ draft: StayDraft, at moment: Instant) {
        let late = guests.compactMap(\.dueAt).filter { $0 < moment }.min()
        guard let late, draft.lateReason.isEmpty else { return }
        faults.append(Violation("late_reason", "stay.late", ["due": late.description]))
    }
}
