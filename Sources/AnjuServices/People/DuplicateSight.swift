import AnjuCore
import AnjuDomain
import AnjuMatching
import AnjuSQL
import AnjuStore

/// What one official sees of the two people of a pair: nothing at all where one of them is not theirs to see.
struct DuplicateSight {
    let actor: Actor
    let centre: Centre
    let transaction: any ReadTransaction

    private var purpose: String { ReviewDuplicates.purpose }

    func line(_ pair: DuplicatePair) throws -> ReviewDuplicates.Line? {
        guard let one = try person(pair.one), let other = try person(pair.other) else { return nil }
        return ReviewDuplicates.Line(pair: pair, one: one, other: other)
    }

    func requiredLine(_ id: ID<DuplicatePair>) throws -> ReviewDuplicates.Line {
        let unknown = Problem(.missing, "duplicate.unknown")
        guard let pair = try transaction.duplicatePair(id), pair.expiresAt.map({ $0 > centre.ambient.now() }) ?? true
        else { throw unknown }
        if let line = try line(pair) { return line }
        throw Concealed(unknown, on: id.rawValue, of: [pair.one, pair.other])
    }

    private func person(_ id: ID<Person>) throws -> PersonRecord? {
        guard let person = try transaction.person(id), actor.unit.contains(area: person.area),
            try !centre.isHidden(id, from: actor, in: transaction)
        else { return nil }
        return try sight(person).isNamed ? person : nil
    }

    private func sight(_ person: PersonRecord) throws -> PersonSight {
        try PersonSight(person, for: actor, purpose, centre: centre, in: transaction)
    }

    /// The rows that the reader may read on both sides, in the order of the schema.
    func rows(_ explanation: Explanation, _ one: ComparedPerson, _ other: ComparedPerson) throws -> [ReviewDuplicates
        .Row]
    {
        let (mine, theirs) = (try sight(one.person), try sight(other.person))
        return explanation.terms.compactMap { term in
            if term.field != "name" {
                guard let item = centre.dictionary.item(term.field), mine.level(of: item) == .full,
                    theirs.level(of: item) == .full
                else { return nil }
            }
            return ReviewDuplicates.Row(
                field: term.field, one: Self.value(term.field, one), other: Self.value(term.field, other),
                level: term.level.rawValue, isFor: term.bits > 0)
        }
    }

    /// Of a number its end alone: who compares the two has the documents, or asks for them.
    private static func value(_ field: String, _ person: ComparedPerson) -> String {
        let record = person.person
        switch field {
        case "name":
            let latin = [record.namePrimary, record.nameSecondary].filter { !$0.isEmpty }.joined(separator: " ")
            return [latin, record.nameNative, record.nameChinese].filter { !$0.isEmpty }.joined(separator: " · ")
        case "sex": return record.sex
        case "birth_date": return record.birthDate
        case "employer_name": return person.employers.joined(separator: " · ")
        default: return person.tails.filter { !$0.isEmpty }.map { MaskLevel.veil + $0 }.joined(separator: " · ")
        }
    }

    /// Who is told of, with the groups of the name and of these items.
    func told(_ people: [PersonRecord], only items: Set<String>) throws -> [ID<Person>: Set<String>] {
        let groups = Set(items.compactMap { centre.dictionary.item($0)?.group } + [centre.dictionary.nameGroup])
        return Dictionary(people.map { ($0.id, groups) }) { first, _ in first }
    }
}
