public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// Shows what somebody may have here and why: to the office that works on it, and to the person.
public struct ViewStanding: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// What stands, of whom, and where the register says they work.
    public struct Found: Sendable {
        public var person: PersonRecord
        public var standing: ResidenceStanding
        /// The name of the employer at whom the person is registered as working.
        public var employer: String?
        /// The filed lease by which the person lives somewhere, the one that ends last.
        public var lease: LeaseRecord?
    }

    /// For an official whose work shows them permits and where people live.
    ///
    /// Throws `person.unknown`, also for a file of another area's, one whose name is protected, and where the role sees neither.
    public func callAsFunction(_ id: ID<Person>, by actor: Actor) async throws -> Found {
        let purpose = "case_step"
        try await centre.admit(purpose, .read, of: actor)
        let centre = centre
        return try await centre.read(as: actor, for: purpose, .read) { transaction in
            let known = try KnownFile(of: id, for: actor, centre: centre, in: transaction)
            let sight = try PersonSight(known.person, for: actor, purpose, centre: centre, in: transaction)
            let needed = ["permit_number", "registered_residence_since"].compactMap(centre.dictionary.item)
            guard sight.isNamed, needed.allSatisfy({ sight.level(of: $0) == .full }) else {
                throw Concealed(Problem(.missing, "person.unknown"), on: id.rawValue, of: [id])
            }
            let found = try Self.found(known.person, known.file, centre: centre, in: transaction) {
                sight.level(of: $0) == .full
            }
            return Disclosed(
                found.shown, .standingRead, on: id.rawValue,
                telling: [id: found.groups.union([centre.dictionary.nameGroup])])
        }
    }

    /// For the person.
    public func callAsFunction(by session: OwnSession) async throws -> Found {
        let centre = centre
        return try await centre.read(as: session.actor, for: ViewOwnFile.purpose) { transaction in
            guard let person = try transaction.person(session.person) else { throw Problem(.missing, "person.unknown") }
            var file = CaseFile(subjects: ["person": person.id.rawValue])
            file.profiles[person.id.rawValue] = try transaction.profile(of: person.id.rawValue, sealer: centre.sealer)
            let found = try Self.found(person, file, centre: centre, in: transaction) { _ in true }
            return Disclosed(
                found.shown, .ownFileRead, on: person.id.rawValue, of: [person.id], groups: Array(found.groups),
                detail: "standing")
        }
    }

    private static func found(
        _ person: PersonRecord, _ file: CaseFile, centre: Centre, in transaction: any ReadTransaction,
        shows: (Item) -> Bool
    ) throws -> (shown: Found, groups: Set<String>) {
        let count = ResidenceCount(
            of: try transaction.stays(of: person.id), past: try transaction.pastResidence(of: person.id),
            today: centre.today, zone: centre.zone)
        var values = file.values(centre.dictionary)
        switch count.standing {
        case .reached(let since, _), .counting(let since, _): values["registered_residence_since"] = since.description
        case .interrupted, .none: values["registered_residence_since"] = nil
        }
        let (numbers, item) = (centre.present.permitKinds, centre.dictionary.item)
        func number(_ permit: Permit) -> Item? {
            numbers.first { $0.output.key == permit.kind }?.output.numberItem.flatMap(item)
        }
        // What the reader does not see elsewhere is not told here either, and what is told is entered.
        let permits = try transaction.permits(of: person.id).filter { number($0).map(shows) ?? false }
        var groups = Set(
            permits.filter { !$0.isExpired(on: centre.today) && !$0.status.next.isEmpty }.compactMap {
                number($0)?.group
            })
        let named = item("employer_name").flatMap { shows($0) ? $0.group : nil }
        let employer = try named.flatMap { _ in
            try transaction.employer(of: person.id).flatMap { try transaction.organisation($0)?.name }
        }
        if let named, employer != nil { groups.insert(named) }
        let filed = item("lease_filing_number").flatMap { shows($0) ? $0.group : nil }
        let lease = try filed.flatMap { _ in
            try transaction.leases(of: person.id, on: centre.today, sealer: centre.sealer).first
        }
        if let filed, lease != nil { groups.insert(filed) }
        let standing = ResidenceStanding(
            centre.present, count: count, permits: permits, values: values, today: centre.today)
        return (Found(person: person, standing: standing, employer: employer, lease: lease), groups)
    }
}
