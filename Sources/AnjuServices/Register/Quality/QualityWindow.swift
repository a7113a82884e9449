import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

/// Counts a quarter of an area.
struct QualityWindow {
    let area: String
    let from: Instant
    let until: Instant
    private let zone: LegalZone

    init(_ quarter: Quarter, area: String, zone: LegalZone) {
        (self.area, self.zone) = (area, zone)
        (from, until) = (zone.start(of: quarter.first), zone.start(of: quarter.end))
    }

    /// The three rates of what a way of checking looks at.
    func rates(
        _ way: PlaceCheck.Way, in transaction: any ReadTransaction
    ) throws -> (rates: ViewQuality.Rates, tally: PlaceCheck.Tally) {
        let (checks, tally) = try transaction.checked(way, area: area, from: from, until: until)
        let rates = LodgingRates(
            registered: checks == 0 ? nil : LodgingRates.Rate(tally.met, of: tally.counted),
            inTime: try transaction.timely(way.kinds, area: area, from: from, until: until),
            accurate: tally.compared == 0 ? nil : LodgingRates.Rate(tally.right, of: tally.compared))
        return (ViewQuality.Rates(way: way, rates: rates, checks: checks), tally)
    }

    func files(today: CalendarDate, in transaction: any ReadTransaction) throws -> ViewQuality.Files {
        let people = try transaction.countPeople(area: area)
        let tail = people <= ViewQuality.mostRead ? "" : people <= 32 * ViewQuality.mostRead ? "0" : "00"
        let ages = [ConfirmationAge.halfYear, .year, .twoYears]
        let begins = ages.map { zone.start(of: today.adding(months: -$0.rawValue)) }
        let found = try transaction.confirmations(
            area: area, tail: tail, since: (begins[0], begins[1], begins[2]))
        var (confirmed, counted): ([ConfirmationAge: Int], Int) = ([:], 0)
        for (age, since) in zip(ages, found.since) { (confirmed[age], counted) = (since - counted, since) }
        confirmed[.older] = found.files - counted
        return ViewQuality.Files(
            people: people, duplicates: try transaction.countDuplicates(area: area), read: found.files,
            numbered: found.numbered, confirmed: confirmed)
    }

    func failing(
        after: ID<Stay>?, centre: Centre, in transaction: any ReadTransaction
    ) throws -> ViewQuality.Failing {
        let limit = ViewQuality.most
        let last = try after.flatMap { try transaction.stay($0) }.flatMap { $0.area.hasPrefix(area) ? $0 : nil }
        let late = try transaction.lateStays(area: area, from: from, until: until, after: last, limit: limit + 1)
        let wrong = try transaction.wrongStays(area: area, from: from, until: until, limit: limit)
        let open = try transaction.checksWithUnregistered(area: area, from: from, until: until, limit: limit)
        func line(_ stay: StayRecord) throws -> ViewQuality.Line {
            ViewQuality.Line(
                stay: stay, place: try stay.place.flatMap { try transaction.place($0, sealer: centre.sealer) })
        }
        return ViewQuality.Failing(
            late: try late.prefix(limit).map(line), next: late.count > limit ? late[limit - 1].id : nil,
            wrong: try wrong.map { (try line($0.stay), $0) },
            unregistered: try open.map { ($0, try transaction.place($0.place, sealer: centre.sealer)) })
    }
}
