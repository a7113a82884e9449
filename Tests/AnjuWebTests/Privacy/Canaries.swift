import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting

/// A mark of its own for every item of the dictionary, put into a case's file and into its filled forms.
struct Canaries: Sendable {
    /// The mark of each item: text that stands nowhere else.
    let marks: [String: String]

    /// Items that have to stay what they are: the card is made of the birth date, and truth has two values alone.
    private static func isMarked(_ item: Item) -> Bool { item.type != .boolean && item.key != "birth_date" }

    init(_ dictionary: DataDictionary) {
        let items = dictionary.items.filter(Self.isMarked)
        marks = Dictionary(uniqueKeysWithValues: items.enumerated().map { ($1.key, "QZ\(100 + $0)QZ") })
    }

    /// Writes every mark: into profiles, of kinds that the case had no subject of too, and into a submission of each form.
    func plant(in id: ID<Case>, _ test: TestCentre) async throws {
        let centre = test.centre
        let fresh = Dictionary(
            uniqueKeysWithValues: centre.dictionary.subjects.map { ($0.key, centre.ambient.token()) })
        let submissions = centre.dictionary.forms.map { ($0.id, centre.ambient.token()) }
        try await test.database.write { transaction in
            guard let record = try transaction.caseRecord(id) else { return }
            var file = try transaction.file(of: id, sealer: centre.sealer)
            for kind in centre.dictionary.subjects {
                let made = fresh[kind.key].flatMap { SubjectIdentity.fresh(kind.key, $0) }
                let known = file.subjects[kind.key] ?? (kind.key == "case" ? id.rawValue : made)
                guard let subject = known else { continue }
                var entries = file.profiles[subject]?.entries ?? [:]
                for item in centre.dictionary.items where item.subject == kind.key {
                    guard let mark = marks[item.key] else { continue }
                    let provenance = Provenance(
                        kind: .hand, department: "foreign_centre", at: centre.ambient.now(), submission: "")
                    entries[item.key] = ProfileEntry(value: mark, provenance: provenance)
                }
                file.subjects[kind.key] = subject
                try transaction.setSubject(subject, kind: kind.key, of: id)
                try transaction.save(
                    Profile(entries), of: subject, kind: kind.key, area: record.core.area, sealer: centre.sealer)
            }
            for (form, token) in submissions {
                let items = centre.dictionary.items(of: form)
                let values = items.compactMap { item in marks[item.key].map { (item.key, $0) } }
                let submission = Submission(
                    id: ID(token), form: form, subject: record.person.rawValue, subjects: file.subjects, caseID: id,
                    actor: TestOfficials.clerk, channel: "01", language: .chinese, at: centre.ambient.now(),
                    pack: "", values: Dictionary(uniqueKeysWithValues: values))
                try transaction.insert(submission, area: record.core.area, sealer: centre.sealer)
            }
        }
    }

    /// The items whose marks stand in a text.
    func found(in text: String) -> Set<String> {
        let seen = Set(text.matches(of: #/QZ[0-9]+QZ/#).map { String($0.output) })
        return Set(marks.filter { seen.contains($0.value) }.keys)
    }
}
