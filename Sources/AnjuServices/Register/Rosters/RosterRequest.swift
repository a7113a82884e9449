import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore
import AnjuVault

/// One report of an employer's, about to be entered: its number, and what became of the same request before.
struct RosterRequest: Sendable {
    let key: String?
    let actor: Actor
    let centre: Centre
    let now: Instant
    let id: ID<HireReport>
    let ticket: SerialTicket
    private let fingerprint: String

    static let series = "roster"

    init(_ key: String?, saying fingerprint: String, by actor: Actor, centre: Centre) {
        (self.key, self.actor, self.centre) = (key, actor, centre)
        now = centre.ambient.now()
        id = centre.ambient.id()
        ticket = SerialTicket(Self.series, year: centre.zone.day(of: now).year, from: centre.serials)
        self.fingerprint = centre.vault.blindIndex(fingerprint, group: "request")
    }

    static func fingerprint(_ parts: [String]) -> String { parts.map { "\($0.utf8.count):\($0)" }.joined() }

    var year: Int { centre.zone.day(of: now).year }

    /// The answer to a request with the same key, or `request.key-reused` where it said something else.
    func repeated(in transaction: any ReadTransaction) throws -> HireReportRecord? {
        guard let key, let before = try transaction.request(key, of: actor.id) else { return nil }
        guard before.fingerprint == fingerprint else { throw Problem(.invalid, "request.key-reused") }
        return try ID<HireReport>(before.resource).flatMap { try transaction.hireReport($0) }
    }

    /// Enters the report; nobody is in it yet.
    func enter(
        _ occasion: EmploymentDuty.Occasion, of people: Int, at organisation: OrganisationRecord,
        day: CalendarDate? = nil, in transaction: any WriteTransaction
    ) throws -> HireReportRecord {
        if let key {
            let remembered = RememberedRequest(fingerprint: fingerprint, status: 201, resource: id.rawValue)
            try transaction.remember(key, of: actor.id, as: remembered, at: now)
        }
        let record = HireReportRecord(
            id: id, number: try number(transaction), organisation: organisation.id, area: organisation.area,
            occasion: occasion, people: people, day: day, at: now)
        try transaction.insert(record, by: actor.id)
        return record
    }

    private func number(_ transaction: any WriteTransaction) throws -> String {
        let serial = try ticket.serial() ?? transaction.nextSerial(Self.series, year: year)
        return centre.rulebook.series[Self.series]?.number(year: year, serial: serial) ?? "Y-\(year)-\(serial)"
    }
}
