/// Writes a person down as one office at one time would.
struct RecordWriting: Sendable {
    /// The first record of a person has fewer errors than the later ones.
    var isFirst: Bool
    /// Without errors everything that the office asks is written as it is.
    var hasErrors: Bool
    /// Of papers issued later, their running number.
    var nextIssue: Int

    func record(_ person: MadePerson, _ chance: inout Chance) -> RegisterRecord {
        var record = RegisterRecord(person: person.number)
        let name = NameWriting.written(person.name, isFirst: isFirst, hasErrors: hasErrors, &chance)
        record[.han] = name.han
        record[.latin] = name.latin
        record[.native] = name.native
        record[.sex] = person.isWoman ? "2" : "1"
        record[.nationality] = person.nationality
        record[.birth] =
            hasErrors && !(isFirst && chance.happens(600))
            ? BirthWriting.written(person.birth, &chance) : "\(person.birth)"
        writePaper(of: person, into: &record, &chance)
        record[.phone] = person.phone
        record[.address] = person.address.usual
        record[.employer] = person.employer
        if hasErrors { blur(&record, person, &chance) }
        return record
    }

    private func writePaper(of person: MadePerson, into record: inout RegisterRecord, _ chance: inout Chance) {
        var paper = person.papers[0]
        if hasErrors, !isFirst {
            switch chance.below(1_000) {
            case ..<520: break
            case ..<690:
                // Renewed: a resident's number stays, a passport's does not.
                if paper.kind != "111" { paper = .foreign(paper.kind, issue: nextIssue) }
            case ..<770: paper = person.papers.last ?? paper
            case ..<820: paper.number = Misspelling.digit(paper.number, &chance)
            default: return
            }
        } else if hasErrors, chance.happens(60) {
            return
        }
        record[.documentKind] = paper.kind
        record[.document] = paper.number
    }

    private func blur(_ record: inout RegisterRecord, _ person: MadePerson, _ chance: inout Chance) {
        if chance.happens(8) { record[.sex] = person.isWoman ? "1" : "2" }
        if chance.happens(25) { record[.sex] = "" }
        if chance.happens(30) { record[.nationality] = "" }
        // Who has gone elsewhere has mostly another job and another telephone too.
        let isElsewhere = !isFirst && chance.happens(360)
        switch chance.below(1_000) {
        case ..<240: record[.phone] = ""
        case ..<280: record[.phone] = Misspelling.digit(person.phone, &chance)
        case ..<(isFirst ? 280 : isElsewhere ? 800 : 360): record[.phone] = MadePhone.drawn(&chance)
        default: break
        }
        switch chance.below(1_000) {
        case ..<60: record[.address] = ""
        case ..<200: record[.address] = person.address.other(&chance)
        default: break
        }
        if isElsewhere { record[.address] = chance.happens(900) ? MadeAddress.drawn(&chance).usual : "" }
        switch chance.below(1_000) {
        case ..<300: record[.employer] = ""
        case ..<(isFirst ? 300 : isElsewhere ? 860 : 380): record[.employer] = MadeEmployer.drawn(&chance)
        default: break
        }
    }
}
