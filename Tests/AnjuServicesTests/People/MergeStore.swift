import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore
import AnjuTesting

@testable import AnjuServices

/// Does to the register what use cases do to it, without what lies around them: ten thousand sequences are to be done.
struct MergeStore: Sendable {
    let centre: Centre
    let now: Instant

    /// One form.
    struct Said: Sendable {
        var id: ID<Submission>
        var values: [String: String]
        var department: String
        var unit: String
        var person: ID<Person>
        var corrects: Bool
    }

    /// What the register says of one person; nobody where the file is folded into another.
    struct Seen: Hashable, Sendable {
        var held: [String: MergeModel.Value]
        var open: [MergeModel.Open]
        /// Cases, stays and documents.
        var attached: Set<String>
        var submissions: Set<String>
        var claims: Set<String>
        var name: String?
    }

    func register(
        _ id: ID<Person>, _ document: String, _ number: String, in transaction: any WriteTransaction
    ) throws {
        try transaction.insert(PersonRecord(id: id, area: "533102", values: [:], createdAt: now), nameKeys: [])
        try transaction.insertDocument(
            document, of: id, area: "533102", kind: "414", numberIndex: number, claim: number + "|", lastFour: "0000",
            expiresOn: nil, at: now)
    }

    func open(_ id: ID<Case>, of person: ID<Person>, in transaction: any WriteTransaction) throws {
        let core = Case(
            id: id, number: id.rawValue, procedure: id.rawValue, pack: "", area: "533102", openedAt: now, version: 1)
        try transaction.insert(
            CaseRecord(core: core, person: person, status: .accepted, codeHash: "", endedAt: nil),
            subjects: ["person": person.rawValue])
    }

    func stay(_ id: ID<Stay>, of person: ID<Person>, in transaction: any WriteTransaction) throws {
        try transaction.insert(
            StayRecord(
                id: id, person: person, place: nil, area: "533102", kind: .lodging, span: StaySpan(from: now),
                registeredAt: now))
    }

    func say(_ said: Said, in transaction: any WriteTransaction) throws {
        let (caseID, sealer) = (ID<Case>(said.unit), centre.sealer)
        var actor = TestOfficials.clerk
        actor.department = said.department
        var subjects = ["person": said.person.rawValue]
        if caseID == nil { subjects["stay"] = said.unit }
        try transaction.insert(
            Submission(
                id: said.id, form: "F01", subject: caseID == nil ? said.unit : said.person.rawValue,
                subjects: subjects, caseID: caseID, actor: actor, channel: "1", language: LanguageTag("en"), at: now,
                pack: "", values: said.values), area: "533102", sealer: sealer)
        var profile = try transaction.profile(of: said.person.rawValue, sealer: sealer)
        let provenance = Provenance(
            kind: .hand, department: said.department, at: now, submission: said.id.rawValue)
        for conflict in profile.accept(
            said.values, from: provenance, mode: said.corrects ? .correction : .capture)
        {
            try transaction.raise(
                conflict, id: "cfl_" + centre.ambient.token().text, subject: said.person.rawValue, area: "533102",
                in: caseID, at: now, sealer: sealer)
        }
        try keep(profile, of: said.person, within: said.unit, in: transaction)
    }

    func clear(
        _ item: String, of person: ID<Person>, within unit: String, in transaction: any WriteTransaction
    ) throws {
        var profile = try transaction.profile(of: person.rawValue, sealer: centre.sealer)
        profile.clear(item)
        try keep(profile, of: person, within: unit, in: transaction)
    }

    /// As a ruling does: the accepted value stays, or that of a submission takes its place.
    func settle(
        _ item: String, _ chosen: String?, of person: ID<Person>, within unit: String,
        in transaction: any WriteTransaction
    ) throws {
        let sealer = centre.sealer
        let open = try transaction.openConflicts(of: [person.rawValue], sealer: sealer).filter {
            $0.conflict.item == item
        }
        var profile = try transaction.profile(of: person.rawValue, sealer: sealer)
        profile.settle(item, open.map(\.id))
        let entry = open.first { $0.conflict.proposed.provenance.submission == chosen }?.conflict.proposed
        if let entry { _ = profile.accept([item: entry.value], from: entry.provenance, mode: .correction) }
        try keep(profile, of: person, within: unit, in: transaction)
        for each in open {
            try transaction.settle(
                each.id, as: Settlement(outcome: .held, reason: "one", actor: TestOfficials.clerk, at: now),
                sealer: sealer)
        }
    }

    private func keep(
        _ profile: Profile, of person: ID<Person>, within unit: String, in transaction: any WriteTransaction
    ) throws {
        try transaction.save(
            profile, of: person.rawValue, kind: "person", area: "533102", within: unit, sealer: centre.sealer)
        guard let record = try transaction.person(person) else { return }
        try FileColumns(centre: centre, transaction: transaction).write(profile, of: record)
    }

    func seen(_ person: ID<Person>, in transaction: any ReadTransaction) throws -> Seen? {
        guard let record = try transaction.person(person) else { return nil }
        let profile = try transaction.profile(of: person.rawValue, sealer: centre.sealer)
        let rows = try transaction.mergedRows(of: person)
        let open = try transaction.openConflicts(of: [person.rawValue], sealer: centre.sealer).map(\.conflict)
        let filed = rows.filter { $0.table == "submission" }.map(\.id)
        let submissions = try transaction.rows(
            "SELECT id FROM submission WHERE id IN \(list: filed) AND subjects LIKE \("%" + person.rawValue + "%")"
        ).map { try $0.get("id", as: String.self) }
        let documents = rows.filter { $0.table == "document" }.map(\.id)
        let claims = try transaction.rows(
            "SELECT document FROM identity_claim WHERE document IN \(list: documents) AND person = \(person)"
        ).map { try $0.get("document", as: String.self) }
        let name = profile["name_latin_primary"]?.value
        return Seen(
            held: profile.entries.mapValues(Self.value),
            open: open.map {
                MergeModel.Open(item: $0.item, held: Self.value($0.held), proposed: Self.value($0.proposed))
            }.sorted { "\($0)" < "\($1)" },
            attached: Set(rows.filter { ["case_file", "stay", "document"].contains($0.table) }.map(\.id)),
            submissions: Set(submissions), claims: Set(claims),
            // Columns of somebody without a name stay as they were.
            name: name == nil ? nil : record.namePrimary)
    }

    private static func value(_ entry: ProfileEntry) -> MergeModel.Value {
        MergeModel.Value(
            value: entry.value, department: entry.provenance.department, submission: entry.provenance.submission)
    }
}
