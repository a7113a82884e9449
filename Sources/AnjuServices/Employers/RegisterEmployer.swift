import AnjuCore
public import AnjuDomain
import AnjuStore

/// Takes an employer into the licence register, as market regulation holds it: later its items are shown and not asked.
public struct RegisterEmployer: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// Takes the items of the employer's form by key.
    ///
    /// Throws every fault at once; a code that is registered is named anew.
    @discardableResult
    public func callAsFunction(_ typed: [String: String], by actor: Actor) async throws -> String {
        guard actor.department == "market" || actor.kind == .program else { throw Problem(.refused, "access.denied") }
        let reader = ItemReader(dictionary: centre.dictionary, today: centre.today, zone: centre.zone)
        var values: [String: String] = [:]
        var faults: [Violation] = []
        for item in centre.dictionary.items(of: "F08") where item.subject == "organisation" {
            switch reader.read(typed[item.key] ?? "", as: item, mandatory: item.mandatoryOn.contains("F08")) {
            case .success(let value): if !value.isEmpty { values[item.key] = value }
            case .failure(let fault): faults.append(fault)
            }
        }
        guard faults.isEmpty, let code = values["employer_uscc"], let name = values["employer_name"] else {
            throw Problem.invalid(faults)
        }
        let fresh = ID<Organisation>(centre.ambient.token()).rawValue
        let (now, area, held) = (
            centre.ambient.now(), actor.area.isEmpty ? centre.rulebook.pack.area : actor.area, values
        )
        let centre = centre
        return try await centre.ledger.write(as: actor, for: "registration", law: "MER Art.16") { transaction in
            let id = try transaction.organisation(creditCode: code)?.id ?? fresh
            var profile = try transaction.profile(of: id, sealer: centre.sealer)
            let provenance = Provenance(kind: .shared, department: "market", at: now, submission: "")
            _ = profile.accept(held, from: provenance, mode: .correction)
            try transaction.saveOrganisation(id, area: area, kind: "employer", name: name, creditCode: code, at: now)
            try transaction.save(profile, of: id, kind: "organisation", area: area, sealer: centre.sealer)
            return Audited(id, .formSubmitted, on: id, detail: "F08")
        }
    }
}
