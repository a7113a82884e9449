import AnjuCore
public import AnjuDomain
import AnjuStore

/// The licence register for those who keep it: a list by name, and one organisation by its credit code.
public struct ViewEmployers: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// One page of the list.
    public struct PageOfEmployers: Sendable {
        public var items: [OrganisationRecord]
        public var hasMore: Bool
    }

    /// One organisation as the register holds it.
    public struct Registered: Sendable {
        /// `nil` where the code is registered for nobody.
        public var record: OrganisationRecord?
        /// The items of its form that the register holds.
        public var values: [String: String]
        public var sites: [String]
        /// How often it was written; 0 where it is new.
        public var version: Int

        public init(record: OrganisationRecord?, values: [String: String], sites: [String], version: Int) {
            (self.record, self.values, self.sites, self.version) = (record, values, sites, version)
        }
    }

    /// The items that the register keeps of an organisation, in the dictionary's order.
    public var items: [Item] { centre.registeredItems }

    /// At most 50 a page, of the office's area, by name; `start` is how the name begins.
    public func list(_ start: String = "", page: Int = 0, by actor: Actor) async throws -> PageOfEmployers {
        try await centre.admit("case_step", .keepRegister, of: actor)
        let area = actor.areaPrefix
        let centre = centre
        return try await centre.read(as: actor, for: "case_step", .keepRegister) { transaction in
            let found = try transaction.organisations(
                area: area, start: String(start.prefix(60)), limit: 51, offset: min(max(page, 0), 20_000) * 50)
            let answer = PageOfEmployers(items: Array(found.prefix(50)), hasMore: found.count > 50)
            return Disclosed(answer, .employerRead, on: area, detail: "list")
        }
    }

    /// What the register holds under a credit code.
    ///
    /// Throws the code's faults under `employer_uscc`.
    public func callAsFunction(_ code: String, by actor: Actor) async throws -> Registered {
        try await centre.admit("case_step", .keepRegister, of: actor)
        let reading = UnifiedSocialCreditCode.check(code, today: centre.today)
        guard let code = reading.value?.canonical else {
            throw Problem.invalid(reading.violations(of: "employer_uscc"))
        }
        let centre = centre
        let items = centre.registeredItems
        return try await centre.read(as: actor, for: "case_step", .keepRegister) { transaction in
            guard let record = try transaction.organisation(creditCode: code) else {
                let new = Registered(record: nil, values: ["employer_uscc": code], sites: [], version: 0)
                return Disclosed(new, .employerRead, on: code, detail: "new")
            }
            let profile = try transaction.profile(of: record.id, sealer: centre.sealer)
            let values = items.reduce(into: ["employer_uscc": code, "employer_name": record.name]) { values, item in
                if let entry = profile[item.key] { values[item.key] = entry.value }
            }
            let registered = Registered(
                record: record, values: values, sites: try transaction.sites(of: record.id),
                version: try transaction.profileVersion(of: record.id))
            return Disclosed(registered, .employerRead, on: record.id)
        }
    }
}
