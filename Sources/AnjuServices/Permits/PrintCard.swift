public import AnjuCore
import AnjuDocuments
public import AnjuDomain
import AnjuSeal
import AnjuStore

/// Prints the permit's card: ID-1, with portrait, names in every script, and the seal.
public struct PrintCard: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// Only the department that hands the permit out prints it.
    ///
    /// A permit that is suspended, ended, cancelled or expired is not printed: throws `permit.not-in-force`.
    /// Throws `permit.unknown`, `case.unknown`, `case.not-your-step`, and the paper's own codes.
    public func callAsFunction(_ id: ID<Permit>, by actor: Actor) async throws -> [UInt8] {
        let centre = centre
        let now = centre.ambient.now()
        let found = try await centre.ledger.read(as: actor, for: "case_step", law: "EEAL Art.90") { transaction in
            try centre.require("case_step", of: actor)
            guard let permit = try transaction.permit(id), let seal = try transaction.seal(of: id) else {
                throw Problem(.missing, "permit.unknown")
            }
            guard [.inProduction, .valid].contains(permit.status), now < centre.zone.end(of: permit.validUntil) else {
                throw Problem(.conflict, "permit.not-in-force", ["number": permit.number])
            }
            let work = try CaseWork(
                permit.caseID, for: actor, centre: centre, in: transaction, orSay: "permit.unknown")
            try centre.requirePart(
                in: work.procedure, of: work.record, by: actor, orSay: "permit.unknown")
            if let step = work.procedure.outputs.first(where: { $0.key == permit.kind })?.step {
                try centre.requireStep(try work.step(step), of: work.procedure, by: actor)
            }
            let blob = try transaction.person(permit.person)?.portrait.flatMap { try transaction.blob($0) }
            let found = Found(
                permit: permit, seal: seal, values: work.values, procedure: work.procedure, portrait: blob,
                dictionary: work.centre.dictionary)
            return Disclosed(found, .permitPrinted, on: id.rawValue, of: [permit.person], in: permit.caseID)
        }
        return try card(found, now: now).render()
    }

    private struct Found: Sendable {
        var permit: Permit
        var seal: String
        var values: [String: String]
        var procedure: Procedure
        var portrait: BlobRecord?
        var dictionary: DataDictionary
    }

    private func card(_ found: Found, now: Instant) throws -> PermitCard {
        let values = found.values
        guard let birth = values["birth_date"].flatMap({ PartialDate($0) }) else {
            throw Problem(.invalid, "permit.no-birth-date")
        }
        let output = found.procedure.outputs.first { $0.key == found.permit.kind }
        let latin = [values["name_latin_primary"], values["name_latin_secondary"]].compactMap(\.self).joined(
            separator: " ")
        return PermitCard(
            title: output?.title ?? found.procedure.title, territory: centre.rulebook.pack.title.chinese,
            names: PrintedNames(chinese: values["name_zh"], native: values["name_native_script"], latin: latin),
            number: found.permit.number, sex: code("sex", found),
            birth: birth,
            nationality: values["nationality"], document: PermitFacts.masked(document: values["id_doc_number"] ?? ""),
            ground: code("stay_reason", found), validFrom: found.permit.validFrom, validTo: found.permit.validUntil,
            place: values["employer_name"] ?? values["business_name"], office: centre.rulebook.pack.title,
            portrait: try found.portrait.map { try centre.content(of: $0) }, code: try QRCode(found.seal), made: now)
    }

    private func code(_ key: String, _ found: Found) -> String {
        guard let item = found.dictionary.item(key), let value = found.values[key] else { return "" }
        return ValueText(dictionary: found.dictionary).text(value, of: item, in: .chinese, zone: centre.zone)
    }
}
