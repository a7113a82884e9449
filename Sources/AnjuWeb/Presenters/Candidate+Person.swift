import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

extension CounterSearchPage.Candidate {
    /// A file that a search found, leading to the case that is open, else to the newest, else to a new registration.
    init(_ person: FindPerson.Candidate, _ t: Translator) {
        let open = person.cases.first { !$0.status.isEnded }
        names = PersonNames(
            chinese: person.chinese.isEmpty ? nil : person.chinese, latin: person.latin.isEmpty ? nil : person.latin,
            native: person.native.isEmpty ? nil : Words(person.native, .burmese))
        path = (open ?? person.cases.first).map { "/cases/" + $0.id.rawValue } ?? "/intake?person=" + person.id.rawValue
        (birthYear, documentTail) = (person.birthYear, person.documentTail)
        isSame = person.isSame
        sheetPath = "/people/\(person.id.rawValue)/sheet"
        staysPath = "/people/\(person.id.rawValue)/stays"
        openCase = open.map { $0.number + " · " + t("case-status." + $0.status.rawValue) }
    }
}
