import AnjuCore
import AnjuDomain
import AnjuMatching
import AnjuSQL
import AnjuStore

/// One question to everybody of the register, for one reader: the memory answers, or the store's own index until that is loaded.
struct PeopleFinder {
    /// People whom the store's own index proposes for one question.
    static let proposed = 300
    /// How often a question is put again without what is blocked of those whom it found.
    static let rounds = 6

    let text: String
    let actor: Actor
    let purpose: String
    let centre: Centre
    let transaction: any ReadTransaction

    /// Those whom the question fits and whom the reader may be told of, the best first.
    ///
    /// Nobody is found by what is blocked of them for the reader: who was is looked at again without it.
    func found(in scope: SearchScope, limit: Int) throws -> [(person: PersonRecord, hit: SearchHit)] {
        var scope = scope
        let index = try index(in: scope)
        for round in 1...Self.rounds {
            let hits = index.search(text, in: scope, limit: limit)
            let people = try hits.compactMap { hit -> (person: PersonRecord, hit: SearchHit)? in
                guard let id = ID<Person>(hit.id), let person = try transaction.person(id),
                    scope.areas.contains(where: { person.area.hasPrefix($0) })
                else { return nil }
                return (person, hit)
            }
            let known = Set(scope.exceptions.keys)
            let blocked = try transaction.blocked(among: people.map(\.person.id), at: centre.ambient.now())
            let fresh = people.filter { blocked.contains($0.person.id) && !known.contains($0.hit.id) }
            if fresh.isEmpty { return people }
            if round == Self.rounds { return people.filter { !blocked.contains($0.person.id) } }
            for found in fresh {
                scope.exceptions[found.hit.id] = try SearchScope.fields(
                    of: found.person, for: actor, purpose, within: scope.fields, centre: centre, in: transaction)
            }
        }
        return []
    }

    private func index(in scope: SearchScope) throws -> SearchIndex {
        if centre.people.isLoaded { return centre.people.index }
        var people: Set<ID<Person>> = []
        for asked in SearchTokens.asked(text, fields: scope.fields).prefix(Self.rounds) {
            let found = try transaction.people(
                matching: TermExpression(asked), in: scope.areas, limit: Self.proposed, centre.ledger.dialect)
            people.formUnion(found)
            if people.count > SearchPeople.most { break }
        }
        let index = SearchIndex()
        for person in try transaction.searchable(people.sorted()) { index.put(SearchEntry(person)) }
        return index
    }
}

extension TermExpression {
    init(_ asked: SearchTokens.Asked) {
        switch asked {
        case .token(let token): self = .token(token)
        case .any(let parts): self = .any(parts.map(TermExpression.init))
        case .all(let parts): self = .all(parts.map(TermExpression.init))
        }
    }
}
