import AnjuCore
import AnjuDomain
import AnjuMatching
import AnjuSQL
import AnjuStore
import Synchronization

/// Everybody of the register in this process's memory, as a cache of what the tables hold.
///
/// Until it is loaded the store's own index answers. Then it follows the order of changes (`change`): each turn reads what came
/// behind the place that it knows, and what waits for its place, so that whoever asks finds what was written before.
final class PeopleIndex: Sendable {
    private struct State {
        /// Where the order of changes was read to; none until everybody is in.
        var position: Int?
        /// Entries behind it that were taken in before they had a place: nobody is read again for them.
        var taken: Set<String> = []
        var running: Task<Void, any Error>?
        var next: Task<Void, any Error>?
        /// What organisations are called by those who work there.
        var employers: [String: String] = [:]
    }

    /// People read at once.
    static let page = 500
    /// Changes read at once; more that wait for their place come with the next turn.
    static let most = 2_000

    let index = SearchIndex()
    private let ledger: Ledger
    private let state = Mutex(State())

    init(ledger: Ledger) { self.ledger = ledger }

    /// Whether everybody is in, so that it answers.
    var isLoaded: Bool { state.withLock { $0.position != nil } }

    /// Takes everybody in; does nothing where that is done.
    ///
    /// Called by one at a time. Whoever is changed meanwhile is read again by the first turn afterwards.
    func load() async throws {
        if isLoaded { return }
        let position = try await ledger.prepare { try $0.lastChange() }
        var last: ID<Person>?
        while true {
            let after = last
            let found = try await ledger.prepare { try $0.searchable(after: after, limit: Self.page) }
            _ = take(found)
            last = found.last?.person
            if found.count < Self.page { break }
            try Task.checkCancellation()
        }
        state.withLock { $0.position = position }
        try await catchUp()
    }

    /// Takes in what was written before now; who asks while another waits for its turn shares that turn.
    func catchUp() async throws {
        let turn = state.withLock { state -> Task<Void, any Error> in
            if let next = state.next { return next }
            let before = state.running
            let turn = Task {
                _ = await before?.result
                self.state.withLock { ($0.running, $0.next) = ($0.next, nil) }
                try await self.turn()
            }
            state.next = turn
            return turn
        }
        try await turn.value
    }

    private func turn() async throws {
        while let (position, taken) = state.withLock({ state in state.position.map { ($0, state.taken) } }) {
            // Together with what is read of the first of them: mostly they are all.
            let (changed, people, found) = try await ledger.prepare(.brief) { snapshot in
                let changed = try snapshot.changes(after: position, knowing: taken, limit: Self.most)
                let people = changed.subjects.compactMap { ID<Person>($0) }.sorted()
                return (changed, people, try snapshot.searchable(Array(people.prefix(Self.page))))
            }
            var renamed = changed.subjects.filter { ID<Organisation>($0) != nil }
            renamed.formUnion(takeAnew(people.prefix(Self.page), found))
            for start in stride(from: Self.page, to: people.count, by: Self.page) {
                renamed.formUnion(try await refresh(Array(people[start..<min(start + Self.page, people.count)])))
            }
            for organisation in renamed.sorted() { try await refresh(workingAt: organisation) }
            state.withLock { ($0.position, $0.taken) = (changed.position, changed.waiting) }
            if changed.position - position < Self.most { return }
        }
    }

    /// Reads people again; answers the organisations that are called otherwise than they were.
    private func refresh(_ people: [ID<Person>]) async throws -> Set<String> {
        takeAnew(people[...], try await ledger.prepare(.brief) { try $0.searchable(people) })
    }

    /// Takes in what was found of `people`; the others are there no longer.
    private func takeAnew(_ people: ArraySlice<ID<Person>>, _ found: [Searchable]) -> Set<String> {
        for gone in Set(people).subtracting(found.map(\.person)) { index.remove(gone.rawValue) }
        return take(found)
    }

    private func refresh(workingAt organisation: String) async throws {
        var last: ID<Person>?
        while true {
            let after = last
            let found = try await ledger.prepare {
                try $0.employed(at: organisation, after: after, limit: Self.page)
            }
            if found.isEmpty { return }
            _ = try await refresh(found)
            last = found.last
        }
    }

    private func take(_ people: [Searchable]) -> Set<String> {
        var renamed: Set<String> = []
        for person in people {
            index.put(SearchEntry(person))
            state.withLock { state in
                for (id, name) in person.employers {
                    if let known = state.employers.updateValue(name, forKey: id), known != name { renamed.insert(id) }
                }
            }
        }
        return renamed
    }
}

extension SearchEntry {
    /// Without addresses: nobody is looked for by where somebody lives (Decision 36).
    init(_ person: Searchable) {
        self.init(
            id: person.person.rawValue, names: person.names, born: person.born, tails: person.tails, area: person.area,
            employers: person.employers.sorted { $0.key < $1.key }.map(\.value))
    }
}
