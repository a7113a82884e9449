import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

/// The people of some leases and of their place, as one official sees them, and what each of them is told of.
struct LeasePeople {
    /// Who lives there, each once.
    let living: [PersonRecord]
    let told: [ID<Person>: Set<String>]
    private let tenants: [ID<LeaseRecord>: [PersonRecord]]

    init(
        of leases: [ID<LeaseRecord>], living: [ID<Person>], for actor: Actor, centre: Centre,
        in transaction: any ReadTransaction
    ) throws {
        var named: [ID<LeaseRecord>: [ID<Person>]] = [:]
        for lease in leases { named[lease] = try transaction.tenants(of: lease) }
        var people: [ID<Person>: PersonRecord] = [:]
        for person in named.values.joined() where people[person] == nil {
            people[person] = try transaction.person(person)
        }
        for person in living where people[person] == nil { people[person] = try transaction.person(person) }
        let seen = people.values.sorted { $0.id < $1.id }
        let listed = try ListedPeople(
            seen, for: actor, KeepPlaces.purpose, telling: [centre.leaseGroup, "residence"], centre: centre,
            in: transaction)
        let tenants = named.mapValues { $0.filter { people[$0] != nil && listed.lists($0) } }
        let shown = Set(tenants.values.joined()).union(living)
        var told = listed.told(seen.map(\.id).filter(shown.contains))
        for person in tenants.values.joined() {
            told[person, default: []].insert(centre.leaseGroup)
        }
        for person in living where people[person] != nil { told[person, default: []].insert("residence") }
        let there = Set(living)
        self.living = seen.filter { there.contains($0.id) }.map(listed.shown)
        self.tenants = tenants.mapValues { $0.compactMap { people[$0].map(listed.shown) } }
        self.told = told
    }

    /// Who lives there by a lease.
    func tenants(of lease: ID<LeaseRecord>) -> [PersonRecord] { tenants[lease] ?? [] }
}
