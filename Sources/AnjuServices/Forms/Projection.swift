import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore
import AnjuVault

/// Writes the typed columns that queries need, from the file that a submission has just changed.
struct Projection: Sendable {
    let centre: Centre
    let now: Instant
    /// The person's own columns are written with the person, once.
    var isOfNewPerson = false

    /// `before` says which subjects the file had, or was offered, before the submission: a stay that it replaces ends.
    func write(
        _ work: CaseWork, touched: Set<String>, before: [String: String] = [:], in transaction: any WriteTransaction
    ) throws {
        let kinds = Set(touched.compactMap { centre.dictionary.item($0)?.subject })
        let values = work.file.values(centre.dictionary, carries: work.procedure.carries)
        if kinds.contains("person"), !isOfNewPerson { try person(work, values, transaction) }
        if kinds.contains("dwelling") { try dwelling(work, values, transaction) }
        if kinds.contains("stay") { try stay(work, values, replacing: before["stay"], transaction) }
        if kinds.contains("organisation") { try organisation(work, values, transaction) }
        if kinds.contains("employment") || kinds.contains("guarantee") || kinds.contains("organisation") {
            try employment(work, values, transaction)
            try guarantee(work, values, transaction)
        }
    }

    private func person(_ work: CaseWork, _ values: [String: String], _ transaction: any WriteTransaction) throws {
        let record = PersonRecord(id: work.record.person, area: work.record.core.area, values: values, createdAt: now)
        try transaction.update(record, nameKeys: NameKeys.of(values))
    }

    /// Down to the building the address is plain; all of it is sealed, with a blind index for the exact look-up.
    private func dwelling(_ work: CaseWork, _ values: [String: String], _ transaction: any WriteTransaction) throws {
        guard let id = work.file.subjects["dwelling"], let address = values["address_detail"] else { return }
        let area = values["address_division"] ?? work.record.core.area
        let sealed = SealedPlace(table: "premises", column: "sealed", row: id)
        try transaction.insertPremises(
            id, kind: "unit", area: area,
            buildingLine: AddressLine.building(address),
            sealed: try centre.vault.seal(Array(address.utf8), at: sealed),
            detailIndex: AddressLine.index(address, in: area, centre.vault), at: now)
    }

    private func stay(
        _ work: CaseWork, _ values: [String: String], replacing held: String?, _ transaction: any WriteTransaction
    ) throws {
        guard let id = work.file.subjects["stay"], let from = values["check_in_at"].flatMap({ Instant($0) }) else {
            return
        }
        let kind =
            switch values["lodging_unit_type"] {
            case "1": "lodging"
            case "4", "5": "dormitory"
            default: "residence"
            }
        if let held, held != id { try transaction.endStay(held, at: from) }
        try transaction.beginStay(
            id, person: work.record.person, premises: premises(work, values), area: work.record.core.area, kind: kind,
            from: from, in: work.record.core.id, at: now)
    }

    private func organisation(_ work: CaseWork, _ values: [String: String], _ transaction: any WriteTransaction) throws
    {
        guard let id = work.file.subjects["organisation"], let name = name(values)
        else { return }
        try transaction.saveOrganisation(
            id, area: work.record.core.area, kind: values["employer_name"] == nil ? "business" : "employer", name: name,
            creditCode: values["employer_uscc"], at: now)
    }

    /// An organisation has a row once it has a name, and premises once they have an address.
    private func name(_ values: [String: String]) -> String? { values["employer_name"] ?? values["business_name"] }

    private func premises(_ work: CaseWork, _ values: [String: String]) -> String? {
        values["address_detail"] == nil ? nil : work.file.subjects["dwelling"]
    }

    private func employment(_ work: CaseWork, _ values: [String: String], _ transaction: any WriteTransaction) throws {
        guard let id = work.file.subjects["employment"], let organisation = work.file.subjects["organisation"],
            values["employer_name"] != nil
        else { return }
        let from = values["contract_start_date"].flatMap { CalendarDate($0) } ?? centre.zone.day(of: now)
        try transaction.beginEmployment(
            id, person: work.record.person, organisation: organisation, area: work.record.core.area, from: from,
            in: work.record.core.id, at: now)
    }

    /// Who answers for the person: what the premises are proved by says whether an owner does, or the person's own title.
    ///
    /// A lease or another proof without a guarantor is a guarantee by nobody, and has no row.
    private func guarantor(_ values: [String: String]) -> (kind: String, name: String)? {
        guard let proof = values["premises_proof_type"] else {
            return values["guarantor_name"].map { ("employer", $0) }
        }
        if proof == PremisesProof.ownTitle {
            return ("own_title", values["name_latin_primary"] ?? values["name_zh"] ?? "")
        }
        return values["guarantor_name"].map { ("premises_owner", $0) }
    }

    /// A trader's guarantor owns the place of business, never the home that the file knows; no form of the dictionary says
    /// where that place is, so the guarantee names no premises.
    private func guarantee(_ work: CaseWork, _ values: [String: String], _ transaction: any WriteTransaction) throws {
        guard let id = work.file.subjects["guarantee"], let guarantor = guarantor(values) else { return }
        try transaction.saveGuarantee(
            id, person: work.record.person,
            organisation: name(values) == nil ? nil : work.file.subjects["organisation"],
            premises: nil, area: work.record.core.area, kind: guarantor.kind,
            name: guarantor.name, from: centre.zone.day(of: now),
            until: values["guarantee_end_date"].flatMap { CalendarDate($0) }, in: work.record.core.id, at: now)
        try transaction.endGuarantees(besides: id, in: work.record.core.id, at: now)
    }
}
