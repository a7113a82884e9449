import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

/// What is on file about a person before there is a case: the profile, the newest document, the stay that goes on.
struct KnownFile: Sendable {
    let person: PersonRecord
    let file: CaseFile

    /// Throws `person.unknown` also where the file is another area's: nobody learns that it is there.
    init(of person: ID<Person>, for actor: Actor, centre: Centre, in transaction: any ReadTransaction) throws {
        let unknown = Problem(.missing, "person.unknown")
        guard let record = try transaction.person(person) else { throw unknown }
        guard record.area.hasPrefix(actor.area.significantDivision) else {
            throw Concealed(unknown, on: person.rawValue, of: [person])
        }
        self.person = record
        var file = CaseFile(subjects: ["person": person.rawValue])
        file.subjects["document"] = try transaction.newestDocument(of: person)
        if let stay = try transaction.openStay(of: person) {
            file.subjects["stay"] = stay.id
            file.subjects["dwelling"] = stay.premises
        }
        for subject in file.subjects.values {
            file.profiles[subject] = try transaction.profile(of: subject, sealer: centre.sealer)
        }
        self.file = file
    }
}
