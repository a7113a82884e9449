import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

/// What is on file about a person before there is a case: the profile, and what may still hold of an earlier visit.
///
/// The dictionary says what is offered: a document, a visit, a stay that is not over. None of it is the new case's before
/// somebody confirms it.
struct KnownFile: Sendable {
    let person: PersonRecord
    let file: CaseFile

    /// Throws `person.unknown` also where the file is another area's: nobody learns that it is there.
    init(of person: ID<Person>, for actor: Actor, centre: Centre, in transaction: any ReadTransaction) throws {
        let unknown = Problem(.missing, "person.unknown")
        guard let record = try transaction.person(person) else { throw unknown }
        guard actor.unit.contains(area: record.area), try !centre.isHidden(person, from: actor, in: transaction) else {
            throw Concealed(unknown, on: person.rawValue, of: [person])
        }
        self.person = record
        var file = CaseFile(subjects: ["person": person.rawValue])
        file.profiles[person.rawValue] = try transaction.profile(of: person.rawValue, sealer: centre.sealer)
        for kind in centre.dictionary.subjects where kind.carried == .confirmed {
            guard let subject = try Self.held(kind.key, of: person, in: transaction) else { continue }
            let profile = try transaction.profile(of: subject, sealer: centre.sealer)
            if Self.isOver(kind, profile, centre) { continue }
            file.offered[kind.key] = subject
            file.profiles[subject] = profile
        }
        self.file = file
    }

    /// The newest subject of a kind that a case, or a row of a file that was taken in, told of.
    static func held(_ kind: String, of person: ID<Person>, in transaction: any ReadTransaction) throws
        -> String?
    {
        switch kind {
        case "document": try transaction.newestDocument(of: person)
        case "stay": try transaction.openStay(of: person)?.id
        case "dwelling": try transaction.openStay(of: person)?.premises
        default:
            try transaction.newestSubject(kind, of: person) ?? transaction.newestSubmittedSubject(kind, of: person)
        }
    }

    private static func isOver(_ kind: SubjectKind, _ profile: Profile, _ centre: Centre) -> Bool {
        guard let value = kind.until.flatMap({ profile[$0]?.value }) else { return false }
        return centre.zone.day(of: value).map { $0 < centre.today } ?? false
    }
}
