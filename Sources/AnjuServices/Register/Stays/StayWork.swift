import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore
import AnjuVault

/// One submit of stays: everything made outside the transaction, and what happens inside it.
struct StayWork: Sendable {
    let draft: StayDraft
    let actor: Actor
    let centre: Centre
    let now: Instant
    let id: ID<CheckIn>
    let ticket: SerialTicket
    let fingerprint: String
    /// Identifiers for each guest; made outside the transaction.
    let tokens: [[Token]]

    /// What tells that a number or a name is somebody's.
    static let telling: Set<String> = ["stay.other-person", "stay.known-name", "stay.overlaps"]
    /// Person, document, stay, two submissions, and as many conflicts as there are items.
    private static let perGuest = 5 + GuestReader.items.count

    init(_ draft: StayDraft, by actor: Actor, centre: Centre) {
        (self.draft, self.actor, self.centre) = (draft, actor, centre)
        now = centre.ambient.now()
        id = centre.ambient.id()
        ticket = SerialTicket("stay", year: centre.zone.day(of: now).year, from: centre.serials)
        fingerprint = centre.vault.blindIndex(draft.fingerprint, group: "request")
        let ambient = centre.ambient
        tokens = draft.guests.prefix(RegisterStays.most).map { _ in ambient.tokens(Self.perGuest) }
    }

    var year: Int { centre.zone.day(of: now).year }

    /// The answer to a request with the same key, or `request.key-reused` where it said something else.
    func repeated(in transaction: any ReadTransaction) throws -> RegisterStays.Registered? {
        guard let key = draft.key, let before = try transaction.request(key, of: actor.id) else { return nil }
        guard before.fingerprint == fingerprint else { throw Problem(.invalid, "request.key-reused") }
        guard let id = ID<CheckIn>(before.resource), let found = try transaction.checkIn(id) else { return nil }
        return RegisterStays.Registered(checkIn: found.record, stays: [], wasRepeated: true)
    }

    /// Reads, checks and writes all of it, or nothing.
    func run(_ transaction: any WriteTransaction) throws -> Audited<RegisterStays.Registered> {
        let place = try centre.place(draft.place, for: actor, in: transaction)
        if place.closedAt != nil { throw Problem(.conflict, "place.closed") }
        let declared = try draft.declaration.map { try declaration($0, in: transaction) }
        let said = StaySaid(draft, place, centre: centre, now: now, declaredAt: declared?.at)
        let list = try GuestList(draft, at: place, said: said, actor: actor, centre: centre, in: transaction)
        let faults = said.faults + list.faults
        if !faults.isEmpty {
            let problem = Problem.invalid(faults)
            if list.clashing.isEmpty { throw problem }
            throw Concealed(problem, on: draft.place.rawValue, of: list.clashing)
        }
        if let key = draft.key {
            let remembered = RememberedRequest(fingerprint: fingerprint, status: 201, resource: id.rawValue)
            try transaction.remember(key, of: actor.id, as: remembered, at: now)
        }
        let record = CheckInRecord(
            id: id, number: try number(transaction), area: place.area, people: list.guests.count, at: now)
        try transaction.insert(record, at: place.id, by: actor.id)
        if let declared, try !list.holds(declared) || !transaction.settle(declared.id, with: id, at: now) {
            throw Problem(.conflict, "declaration.other")
        }
        var people: [ID<Person>] = []
        var stays: [ID<Stay>] = []
        for guest in list.guests {
            let file = GuestFile(guest, in: self, said: said, householder: list.householder)
            try file.write(transaction)
            people.append(file.person)
            stays.append(file.stay)
        }
        let registered = RegisterStays.Registered(checkIn: record, stays: stays, wasRepeated: false)
        return entered(registered, of: people, list, settling: declared)
    }

    /// The submit's entry, one for each stay that ended because somebody moved, and that of the declaration.
    private func entered(
        _ registered: RegisterStays.Registered, of people: [ID<Person>], _ list: GuestList,
        settling declared: Declaration?
    ) -> Audited<RegisterStays.Registered> {
        var audited = Audited(
            registered, .stayRegistered, on: id.rawValue, of: people, detail: "\(draft.kind) \(list.guests.count)")
        for guest in list.guests {
            for stay in guest.ending {
                let person = guest.known.map { [$0.id] } ?? []
                audited = audited.and(.stayEnded, on: stay.rawValue, of: person, detail: StayEnd.moved.rawValue)
            }
        }
        guard let declared else { return audited }
        return audited.and(.declarationSettled, on: declared.id.rawValue, detail: "registered")
    }

    /// What was declared at this place's door and waits.
    private func declaration(_ id: ID<Declaration>, in transaction: any ReadTransaction) throws -> Declaration {
        let declared = try centre.declaration(id, for: actor, in: transaction)
        if declared.place != draft.place { throw Problem(.conflict, "declaration.other") }
        return declared
    }

    private func number(_ transaction: any WriteTransaction) throws -> String {
        let serial = try ticket.serial() ?? transaction.nextSerial("stay", year: year)
        return centre.rulebook.series["stay"]?.number(year: year, serial: serial) ?? "S-\(year)-\(serial)"
    }
}
