import AnjuCore
public import AnjuDomain
import AnjuStore

/// Takes an employer into the licence register, as market regulation holds it: later its items are shown and not asked.
public struct RegisterEmployer: Sendable {
    let centre: Centre

    /// Most places of work besides the registered address.
    public static let mostSites = 20
    /// Most characters of one.
    public static let longestSite = 200

    public init(centre: Centre) { self.centre = centre }

    /// Takes the items of the employer's form by key; a code that is registered is written anew.
    ///
    /// `sites` are the places of work besides the registered address, or `nil` to leave them as they are; `version` is how
    /// often the register had been written when the official looked, 0 for a new one. Throws every fault at once, and
    /// `employer.changed` where somebody wrote meanwhile.
    @discardableResult
    public func callAsFunction(
        _ typed: [String: String], sites: [String]? = nil, version: Int? = nil, by actor: Actor
    ) async throws -> String {
        if actor.kind != .program { try await centre.admit("case_step", .keepRegister, of: actor) }
        let draft = try draft(typed, sites: sites)
        let fresh = ID<Organisation>(centre.ambient.token()).rawValue
        let area = actor.area.isEmpty ? centre.rulebook.pack.area : actor.area
        let keeper = actor.kind == .program ? centre.registerKeeper : actor.department
        let centre = centre
        let now = centre.ambient.now()
        return try await centre.write(as: actor, for: "case_step", .keepRegister) { transaction in
            let known = try transaction.organisation(creditCode: draft.code)
            let id = known?.id ?? fresh
            let present = try transaction.profileVersion(of: id)
            if let version, version != present { throw Problem(.conflict, "employer.changed") }
            var profile = try transaction.profile(of: id, sealer: centre.sealer)
            let provenance = Provenance(kind: .shared, department: keeper, at: now, submission: "")
            _ = profile.accept(draft.values, from: provenance, mode: .correction)
            try transaction.saveOrganisation(
                id, area: area, kind: "employer", name: draft.name, creditCode: draft.code, at: now)
            if let sites = draft.sites { try transaction.setSites(sites, of: id) }
            try transaction.save(profile, of: id, kind: "organisation", area: area, sealer: centre.sealer)
            return Audited(id, .employerKept, on: id, detail: known == nil ? "new" : "amended")
        }
    }

    private struct Draft: Sendable {
        var code: String
        var name: String
        var values: [String: String]
        var sites: [String]?
    }

    private func draft(_ typed: [String: String], sites: [String]?) throws -> Draft {
        let reader = ItemReader(dictionary: centre.dictionary, today: centre.today, zone: centre.zone)
        var values: [String: String] = [:]
        var faults: [Violation] = []
        for item in centre.registeredItems {
            switch reader.read(typed[item.key] ?? "", as: item, mandatory: item.mandatoryOn.contains("F08")) {
            case .success(let value): if !value.isEmpty { values[item.key] = value }
            case .failure(let fault): faults.append(fault)
            }
        }
        let tidy = sites.map { $0.map(\.trimmed).filter { !$0.isEmpty } }
        if let tidy, tidy.count > Self.mostSites || tidy.contains(where: { $0.count > Self.longestSite }) {
            faults.append(
                Violation("sites", "employer.sites", ["most": "\(Self.mostSites)", "limit": "\(Self.longestSite)"]))
        }
        guard faults.isEmpty, let code = values["employer_uscc"], let name = values["employer_name"] else {
            throw Problem.invalid(faults)
        }
        return Draft(code: code, name: name, values: values, sites: tidy)
    }
}

extension Centre {
    /// The items of an organisation that the licence register holds.
    var registeredItems: [Item] { dictionary.items(of: "F08").filter { $0.subject == "organisation" } }

    /// The department that keeps the register of organisations, for what the program takes into it.
    var registerKeeper: String { rulebook.rights.departments(doing: .keepRegister, for: "case_step").first ?? "" }
}

extension String {
    fileprivate var trimmed: String {
        let start = drop { $0.isWhitespace }
        return String(start.reversed().drop { $0.isWhitespace }.reversed())
    }
}
