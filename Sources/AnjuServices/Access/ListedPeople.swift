import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

/// The people of a list as one official sees them there: what masks a name is what the entry of the list is told by.
struct ListedPeople: Sendable {
    private let veiled: Set<ID<Person>>
    private let nameGroup: String

    /// One question to the database, and more only of those of whom something is blocked.
    init(
        _ people: [PersonRecord], for actor: Actor, _ purpose: String, centre: Centre,
        in transaction: any ReadTransaction
    ) throws {
        let blocked = try transaction.blocked(among: people.map(\.id), at: centre.ambient.now())
        var veiled: Set<ID<Person>> = []
        for person in people where blocked.contains(person.id) {
            let sight = try PersonSight(person, for: actor, purpose, centre: centre, in: transaction)
            if !sight.isNamed { veiled.insert(person.id) }
        }
        (self.veiled, nameGroup) = (veiled, centre.dictionary.nameGroup)
    }

    /// Whether the official is told who it is.
    func names(_ person: ID<Person>) -> Bool { !veiled.contains(person) }

    /// The person as they stand in the list.
    func shown(_ person: PersonRecord) -> PersonRecord { names(person.id) ? person : person.veiled }

    /// Who stands in a list that names people, each with the groups that it tells of.
    func told(_ people: [ID<Person>]) -> [ID<Person>: Set<String>] {
        Dictionary(people.map { ($0, names($0) ? [nameGroup] : []) }) { first, _ in first }
    }
}
