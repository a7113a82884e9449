public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// Files leases of places (Measures for Commodity Housing Leasing article 14; Zhejiang migrant registration regulations
/// article 9), lets one go on, ends one.
///
/// A place is let once at a time: who lets rooms files for each room. The tenants are people who are registered there, so
/// that nobody is asked again who they are; a registration never waits for a filing. No national figure says by when a lease
/// is to be filed, so that none is late.
public struct KeepLeases: Sendable {
    let centre: Centre

    /// Longest name of a landlord.
    public static let longestName = 60
    static let series = "lease"

    public init(centre: Centre) { self.centre = centre }

    /// Files a lease; answers it with its number.
    ///
    /// Throws every fault at once beside `landlord`, `first`, `last` and `tenants`; `place.unknown`, `place.closed`.
    @discardableResult
    public func file(_ draft: LeaseDraft, by actor: Actor) async throws -> LeaseRecord {
        let (centre, now, id) = (centre, centre.ambient.now(), centre.ambient.id() as ID<LeaseRecord>)
        let rows = draft.tenants.sorted().map { _ in Self.row(centre) }
        return try await numbered(by: actor) { number, transaction in
            let place = try centre.place(draft.place, for: actor, in: transaction)
            if place.closedAt != nil { throw Problem(.conflict, "place.closed") }
            var reading = LeaseReading(today: centre.today, reader: centre.reader)
            let (landlord, term) = (reading.landlord(draft.landlord), reading.term(draft.first, draft.last))
            if let term, try transaction.isLet(place.id, term, besides: nil) {
                reading.note(Violation("first", "lease.let"))
            }
            let there = try transaction.stays(
                within: place.id, at: now, kinds: PlaceCheck.Way.visit.kinds, limit: ViewLeases.mostPeople)
            let tenants = reading.tenants(draft.tenants, among: Set(there.map(\.person)))
            guard reading.faults.isEmpty, let landlord, let term else { throw Problem.invalid(reading.faults) }
            let lease = LeaseRecord(
                id: id, number: try number(), place: place.id, area: place.area, landlord: landlord, filed: term,
                filedAt: now)
            let named = Dictionary(zip(rows, tenants)) { first, _ in first }
            try transaction.insert(lease, tenants: named, by: actor.id, sealer: centre.sealer)
            return Audited(lease, .leaseFiled, on: id.rawValue, of: tenants)
        }
    }

    /// Lets a lease go on from the day after its last until `last`, with those of its tenants who still live there.
    ///
    /// Throws what is wrong beside `last`; `lease.unknown`, `lease.over` for one that ended before its time, `lease.renewed`,
    /// `place.closed`.
    @discardableResult
    public func renew(_ id: ID<LeaseRecord>, until last: String, by actor: Actor) async throws -> LeaseRecord {
        let (centre, now, fresh) = (centre, centre.ambient.now(), centre.ambient.id() as ID<LeaseRecord>)
        let rows = (0..<ViewLeases.mostPeople).map { _ in Self.row(centre) }
        return try await numbered(by: actor) { number, transaction in
            let before = try centre.lease(id, for: actor, in: transaction)
            let place = try centre.place(before.place, for: actor, in: transaction)
            if place.closedAt != nil { throw Problem(.conflict, "place.closed") }
            if before.end != nil { throw Problem(.conflict, "lease.over") }
            if try transaction.isRenewed(id) { throw Problem(.conflict, "lease.renewed") }
            var reading = LeaseReading(today: centre.today, reader: centre.reader)
            let term = reading.term(from: before.filed.last.adding(days: 1), last)
            if let term, try transaction.isLet(before.place, term, besides: id) {
                reading.note(Violation("last", "lease.let"))
            }
            let there = try transaction.stays(
                within: place.id, at: now, kinds: PlaceCheck.Way.visit.kinds, limit: ViewLeases.mostPeople)
            let tenants = try transaction.tenants(of: id).filter(Set(there.map(\.person)).contains)
            if tenants.isEmpty { reading.note(Violation("last", "lease.nobody-left")) }
            guard reading.faults.isEmpty, let term else { throw Problem.invalid(reading.faults) }
            let lease = LeaseRecord(
                id: fresh, number: try number(), place: before.place, area: place.area, landlord: before.landlord,
                filed: term, filedAt: now, renews: id)
            let named = Dictionary(zip(rows, tenants)) { first, _ in first }
            try transaction.insert(lease, tenants: named, by: actor.id, sealer: centre.sealer)
            return Audited(lease, .leaseFiled, on: fresh.rawValue, of: tenants, detail: "renewed")
        }
    }

    /// Ends a lease before its time on its last day in force, or takes back one that was filed by mistake.
    ///
    /// Nothing else ends with it: no stay, no permit. Throws what is wrong beside `day` and `as`; `lease.unknown`,
    /// `lease.renewed` while another goes on from it, `lease.over` where somebody was faster.
    public func end(_ id: ID<LeaseRecord>, on day: String, as end: String, by actor: Actor) async throws {
        try await centre.admit(actor, toRegister: "lease_filing_number")
        let (centre, now) = (centre, centre.ambient.now())
        try await centre.write(as: actor, for: KeepPlaces.purpose, .register) { transaction in
            let lease = try centre.lease(id, for: actor, in: transaction)
            if try transaction.isRenewed(id) { throw Problem(.conflict, "lease.renewed") }
            var reading = LeaseReading(today: centre.today, reader: centre.reader)
            let (how, ends) = reading.ending(day, end, of: lease.filed)
            guard reading.faults.isEmpty, let how, let ends else { throw Problem.invalid(reading.faults) }
            guard try transaction.end(id, on: ends, as: how, at: now) else { throw Problem(.conflict, "lease.over") }
            return Audited(
                (), .leaseEnded, on: id.rawValue, of: try transaction.tenants(of: id), detail: how.rawValue)
        }
    }

    /// Runs a write that gives a number, which goes back where nothing was written.
    private func numbered(
        by actor: Actor,
        _ body: @escaping @Sendable (() throws -> String, any WriteTransaction) throws -> Audited<LeaseRecord>
    ) async throws -> LeaseRecord {
        try await centre.admit(actor, toRegister: "lease_filing_number")
        let (centre, year) = (centre, centre.today.year)
        await centre.serials.stockUp(Self.series, year: year)
        let ticket = SerialTicket(Self.series, year: year, from: centre.serials)
        do {
            return try await centre.write(as: actor, for: KeepPlaces.purpose, .register) { transaction in
                try body(
                    {
                        let serial = try ticket.serial() ?? transaction.nextSerial(Self.series, year: year)
                        return centre.rulebook.series[Self.series]?.number(year: year, serial: serial)
                            ?? "L-\(year)-\(serial)"
                    }, transaction)
            }
        } catch let problem as Problem where problem.kind != .unavailable {
            ticket.giveBack()
            throw problem
        }
    }

    private static func row(_ centre: Centre) -> String { "lst_" + centre.ambient.token().text }
}

extension Centre {
    /// A lease of a place of the official's area.
    ///
    /// Throws `lease.unknown`; one that is there and not theirs is entered about its tenants.
    func lease(
        _ id: ID<LeaseRecord>, for actor: Actor, in transaction: any ReadTransaction
    ) throws -> LeaseRecord {
        let unknown = Problem(.missing, "lease.unknown")
        guard let lease = try transaction.lease(id, sealer: sealer) else { throw unknown }
        // Where the place lies now decides: a boundary may have moved it.
        let area = try transaction.place(lease.place, sealer: sealer)?.area ?? lease.area
        guard actor.unit.contains(area: area) else {
            throw Concealed(unknown, on: id.rawValue, of: try transaction.tenants(of: id))
        }
        return lease
    }

    /// Reads what was typed, today.
    fileprivate var reader: ItemReader { ItemReader(dictionary: dictionary, today: today, zone: zone) }
}
