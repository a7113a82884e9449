public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// For whom somebody works and who answers for them, from when to when: of one person, for the office that registers.
///
/// There is no way from a guarantor to the people for whom it answers.
public struct ViewGuarantees: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// One job, and where.
    public struct Job: Sendable {
        public var record: EmploymentRecord
        public var employer: String
    }

    /// What the register says of one person's work.
    public struct Work: Sendable {
        public var person: PersonRecord
        /// The latest first.
        public var jobs: [Job]
        /// The latest first.
        public var guarantees: [GuaranteeRecord]
        /// What the pack gives to who holds these permits, where the last job is over; none is revoked by it.
        public var graces: [JobGrace]
        /// Cases of the office's area from which these come.
        public var cases: Set<ID<Case>>
    }

    /// Throws `person.unknown`, also for a file of another area's, and for one of whom the name or the work is protected.
    public func callAsFunction(of id: ID<Person>, by actor: Actor) async throws -> Work {
        try await centre.admitToRosters(actor)
        let centre = centre
        return try await centre.read(as: actor, for: KeepPlaces.purpose, .register) { transaction in
            let known = try KnownFile(of: id, for: actor, centre: centre, in: transaction)
            let listed = try ListedPeople(
                [known.person], for: actor, KeepPlaces.purpose, telling: [Centre.employmentGroup], centre: centre,
                in: transaction)
            guard listed.names(id), listed.lists(id) else {
                throw Concealed(Problem(.missing, "person.unknown"), on: id.rawValue, of: [id])
            }
            let jobs = try transaction.employments(of: id)
            var names: [String: String] = [:]
            for job in jobs where names[job.organisation] == nil {
                names[job.organisation] = try transaction.organisation(job.organisation)?.name
            }
            let guarantees = try transaction.guarantees(of: id)
            let cases = jobs.map { ($0.area, $0.caseID) } + guarantees.map { ($0.area, $0.caseID) }
            let own = cases.filter { actor.unit.contains(area: $0.0) }.compactMap(\.1)
            let work = Work(
                person: known.person, jobs: jobs.map { Job(record: $0, employer: names[$0.organisation] ?? "") },
                guarantees: guarantees,
                graces: try Self.graces(after: jobs, of: id, centre: centre, in: transaction), cases: Set(own))
            var told: Set<String> = [centre.dictionary.nameGroup]
            if !work.jobs.isEmpty { told.insert(Centre.employmentGroup) }
            if !work.graces.isEmpty { told.insert("permit") }
            if !work.guarantees.isEmpty { told.formUnion(Self.guarantor(centre)) }
            return Disclosed(work, .workRead, on: id.rawValue, telling: [id: told])
        }
    }

    /// The group of items that says who answers for somebody.
    private static func guarantor(_ centre: Centre) -> [String] {
        centre.dictionary.item("guarantor_name").map { [$0.group] } ?? []
    }

    /// Where no job goes on and the last one is over: by the permits that are held.
    private static func graces(
        after jobs: [EmploymentRecord], of person: ID<Person>, centre: Centre, in transaction: any ReadTransaction
    ) throws -> [JobGrace] {
        let today = centre.today
        if jobs.contains(where: { $0.holds(on: today) }) { return [] }
        guard let last = jobs.filter({ !$0.isEmpty }).compactMap(\.until).max() else { return [] }
        let held = Set(
            try transaction.permits(of: person).filter { !$0.isExpired(on: today) && !$0.status.next.isEmpty }
                .map(\.kind))
        return centre.present.jobGraces(after: last).filter { held.contains($0.permit) }
    }
}
