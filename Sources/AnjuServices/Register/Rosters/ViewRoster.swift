public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// Rosters, for those who register: an employer by its exact code, who works there now, and the receipts of its reports.
///
/// Nobody is found by for whom they work or who answers for them: there is the employer's roster for its reports, and the person.
public struct ViewRoster: Sendable {
    let centre: Centre

    /// Most people of one answer.
    public static let most = 50

    public init(centre: Centre) { self.centre = centre }

    /// An employer, with counts alone.
    public struct Found: Sendable {
        public var organisation: OrganisationRecord
        /// How many work there now.
        public var people: Int
        /// How many guarantees it gives now.
        public var guarantees: Int

        /// Whether it may take somebody on.
        public var mayHire: Bool { organisation.suspendedAt == nil }
    }

    /// One who works there.
    public struct Line: Sendable {
        public var job: EmploymentRecord
        /// As the official may see them.
        public var person: PersonRecord
        /// Whether the register says that they work at another employer too.
        public var worksElsewhere: Bool
    }

    /// Who works at an employer.
    public struct Roster: Sendable {
        public var found: Found
        public var lines: [Line]
        /// Behind which the list goes on; `nil` where it ends.
        public var next: ID<Employment>?
    }

    /// Refuses who does not register, on a page that shows nobody and nothing yet.
    public func admit(_ actor: Actor) async throws {
        try await centre.admitToRosters(actor)
    }

    /// The employer of the office's area with this credit code.
    ///
    /// Throws the code's faults under `code`, and `employer.not-here` there where none of the area has it.
    public func find(_ code: String, by actor: Actor) async throws -> Found {
        try await centre.admitToRosters(actor)
        let reading = UnifiedSocialCreditCode.check(code, today: centre.today)
        guard let code = reading.value?.canonical else { throw Problem.invalid(reading.violations(of: "code")) }
        let centre = centre
        return try await centre.read(as: actor, for: KeepPlaces.purpose, .register) { transaction in
            guard let organisation = try transaction.organisation(creditCode: code),
                actor.unit.contains(area: organisation.area)
            else { throw Problem.invalid([Violation("code", "employer.not-here")]) }
            return Disclosed(try centre.found(organisation, in: transaction), .employerRead, on: organisation.id)
        }
    }

    /// An employer as what it reports is typed in; nobody is named, and nothing is entered.
    ///
    /// Throws `employer.unknown`.
    public func employer(_ id: ID<Organisation>, by actor: Actor) async throws -> OrganisationRecord {
        try await centre.admitToRosters(actor)
        let centre = centre
        return try await centre.ledger.readImpersonal { try centre.employer(id, for: actor, in: $0) }
    }

    /// Who works at an employer now, for its reports; each of them is told of it.
    ///
    /// Throws `employer.unknown`, also for one of another area's.
    public func callAsFunction(
        of id: ID<Organisation>, after: ID<Employment>? = nil, by actor: Actor
    ) async throws -> Roster {
        try await centre.admitToRosters(actor)
        let (centre, limit) = (centre, Self.most)
        return try await centre.read(as: actor, for: KeepPlaces.purpose, .register) { transaction in
            let organisation = try centre.employer(id, for: actor, in: transaction)
            let jobs = try transaction.roster(of: organisation.id, on: centre.today, after: after, limit: limit + 1)
            let (lines, told) = try centre.lines(Array(jobs.prefix(limit)), for: actor, in: transaction)
            let roster = Roster(
                found: try centre.found(organisation, in: transaction), lines: lines,
                next: jobs.count > limit ? jobs[limit - 1].id : nil)
            return Disclosed(roster, .rosterRead, on: organisation.id, telling: told)
        }
    }

    /// What the receipt of a report says: how many began or ended where, and nobody's name.
    ///
    /// Throws `roster.unknown`, also for one of another area's.
    public func receipt(
        _ id: ID<HireReport>, by actor: Actor
    ) async throws -> (record: HireReportRecord, organisation: OrganisationRecord) {
        try await centre.admitToRosters(actor)
        let centre = centre
        return try await centre.ledger.readImpersonal { transaction in
            guard let record = try transaction.hireReport(id), actor.unit.contains(area: record.area),
                let organisation = try transaction.organisation(record.organisation)
            else { throw Problem(.missing, "roster.unknown") }
            return (record, organisation)
        }
    }
}

extension Centre {
    /// The group of items that says for whom somebody works.
    static let employmentGroup = "employment"

    fileprivate func found(
        _ organisation: OrganisationRecord, in transaction: any ReadTransaction
    ) throws -> ViewRoster.Found {
        let counts = try transaction.rosterCounts(of: organisation.id, on: today)
        return ViewRoster.Found(
            organisation: organisation, people: counts.people, guarantees: counts.guarantees)
    }

    /// Jobs as an official sees them, and of whom something is told.
    fileprivate func lines(
        _ jobs: [EmploymentRecord], for actor: Actor, in transaction: any ReadTransaction
    ) throws -> (shown: [ViewRoster.Line], told: [ID<Person>: Set<String>]) {
        var people: [ID<Person>: PersonRecord] = [:]
        for job in jobs where people[job.person] == nil { people[job.person] = try transaction.person(job.person) }
        let seen = people.values.sorted { $0.id.rawValue < $1.id.rawValue }
        let listed = try ListedPeople(
            seen, for: actor, KeepPlaces.purpose, telling: [Self.employmentGroup], centre: self, in: transaction)
        let elsewhere = try jobs.first.map {
            try transaction.working(besides: $0.organisation, among: seen.map(\.id), on: today)
        }
        var told = listed.told(seen.map(\.id).filter(listed.lists))
        let shown = jobs.compactMap { job -> ViewRoster.Line? in
            guard let person = people[job.person], listed.lists(person.id) else { return nil }
            told[person.id, default: []].insert(Self.employmentGroup)
            return ViewRoster.Line(
                job: job, person: listed.shown(person), worksElsewhere: elsewhere?.contains(person.id) ?? false)
        }
        return (shown, told)
    }
}
