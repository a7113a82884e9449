import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

/// The people of a list as one official sees them there: what masks a name is what the entry of the list is told by.
struct ListedPeople: Sendable {
    private let veiled: Set<ID<Person>>
    private let withheld: Set<ID<Person>>
    private let nameGroup: String

    /// One question to the database, and more only of those of whom something is blocked.
    ///
    /// `groups` are what standing in the list says of somebody: of whom one is blocked, nothing is listed.
    init(
        _ people: [PersonRecord], for actor: Actor, _ purpose: String, telling groups: [String] = [], centre: Centre,
        in transaction: any ReadTransaction
    ) throws {
        let blocked = try transaction.blocked(among: people.map(\.id), at: centre.ambient.now())
        var (veiled, withheld): (Set<ID<Person>>, Set<ID<Person>>) = ([], [])
        for person in people where blocked.contains(person.id) {
            let sight = try PersonSight(person, for: actor, purpose, centre: centre, in: transaction)
            if !sight.isNamed { veiled.insert(person.id) }
            if groups.contains(where: sight.isBlocked) { withheld.insert(person.id) }
        }
        (self.veiled, self.withheld, nameGroup) = (veiled, withheld, centre.dictionary.nameGroup)
    }

    /// Whether they stand in the list at all.
    func lists(_ person: ID<Person>) -> Bool { !withheld.contains(person) }

    /// Whether the official is told who it is.
    func names(_ person: ID<Person>) -> Bool { !veiled.contains(person) }

    /// The person as they stand in the list.
    func shown(_ person: PersonRecord) -> PersonRecord { names(person.id) ? person : person.veiled }

    /// Who stands in a list that names people, each with the groups that it tells of.
    func told(_ people: [ID<Person>]) -> [ID<Person>: Set<String>] {
        Dictionary(people.map { ($0, names($0) ? [nameGroup] : []) }) { first, _ in first }
    }
}
