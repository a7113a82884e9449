public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// A department's open steps, the earliest due first.
///
/// One entry of the ledger names everybody on the page.
public struct Worklist: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// One page of the list.
    public struct PageOfWork: Sendable {
        public var items: [WorklistItem]
        /// The cursor with which the list goes on; `nil` at its end.
        public var next: String?
        /// How many open steps each part of the list has.
        public var counts: [WorklistFilter: Int] = [:]
        /// By hash, the version of the pack that each case follows; one that is not kept is missing here.
        var books: [String: Rulebook] = [:]

        /// The procedure of a case by its own version, or `nil` where that version is not kept.
        public func procedure(of item: WorklistItem) -> Procedure? {
            books[item.record.core.pack]?.procedure(item.record.core.procedure)
        }

        /// The words of the ground that holds a step, by the case's own version.
        public func ground(of item: WorklistItem) -> LocalizedText? {
            item.row.ground.flatMap { books[item.record.core.pack]?.grounds[$0]?.text }
        }
    }

    /// At most 50 a page; a cursor keeps the size of its list's pages.
    ///
    /// A supervisor reads the list of any department of the office's area, or with an empty name of all of them. Throws `request.cursor` where `cursor` is none
    /// that this list gave this official. Where the answer has no place for names (`isNamed`), nobody is named in it.
    public func callAsFunction(
        _ department: String? = nil, only filter: WorklistFilter = .all, after cursor: String? = nil, size: Int = 50,
        isNamed: Bool = true, by actor: Actor
    ) async throws -> PageOfWork {
        let role = try await centre.admittedRole(of: actor)
        let wanted = department ?? actor.department
        let purpose = role.may(.list, for: "case_step") && wanted == actor.department ? "case_step" : "supervision"
        try await centre.admit(purpose, .list, of: actor)
        let here = try place(cursor, in: wanted, of: actor)
        let size = min(max(here?.size ?? size, 1), 50)
        let centre = centre
        let now = centre.ambient.now()
        let slice = WorklistSlice(
            filter, account: actor.id, now: now, endOfDay: centre.zone.end(of: centre.zone.day(of: now)))
        let departments = wanted.isEmpty ? centre.officeDepartments : [wanted]
        return try await centre.read(as: actor, for: purpose, .list) { transaction in
            let scope = try centre.listScope(of: actor, for: purpose, in: transaction)
            let found = try transaction.worklist(
                departments: departments, scope: scope, slice: slice, limit: size + 1, after: here?.after,
                sealer: centre.sealer)
            let books = try Self.books(found.prefix(size), centre: centre, in: transaction)
            let shown = Array(found.prefix(size))
            let people = try ListedPeople(
                shown.map(\.person), for: actor, purpose, centre: centre, in: transaction)
            let showsBirth = centre.shows("birth_date", to: actor, for: purpose)
            let items = shown.map { item in
                let person = isNamed ? people.shown(item.person) : item.person.nameless
                return Self.masked(item, as: person, showsBirth: isNamed && showsBirth, books, for: actor)
            }
            var answer = PageOfWork(items: items, books: books)
            answer.counts = try transaction.worklistCounts(departments: departments, scope: scope, slice: slice)
            if found.count > size, let last = items.last {
                let next = WorklistCursor(department: wanted, size: size, after: WorklistPlace(last))
                answer.next = next.text(for: actor, vault: centre.vault)
            }
            let ids = items.map(\.person.id)
            if !isNamed { return Disclosed(answer, .caseListed, on: wanted, of: ids) }
            return Disclosed(answer, .caseListed, on: wanted, telling: people.told(ids))
        }
    }

    /// A line as the official may read it.
    private static func masked(
        _ item: WorklistItem, as person: PersonRecord, showsBirth: Bool, _ books: [String: Rulebook], for actor: Actor
    ) -> WorklistItem {
        var item = item
        item.person = person
        if !showsBirth { item.person.birthDate = "" }
        let book = books[item.record.core.pack]
        item.row.ground = item.row.ground.flatMap { book?.groundShown($0, to: actor.department) }
        return item
    }

    /// The versions that these cases follow.
    ///
    /// One that is not kept leaves its cases in the list under their keys, without words; opening one says why.
    private static func books(
        _ items: ArraySlice<WorklistItem>, centre: Centre, in transaction: any ReadTransaction
    ) throws -> [String: Rulebook] {
        var books: [String: Rulebook] = [:]
        for hash in Set(items.map(\.record.core.pack)) {
            do { books[hash] = try centre.rulebook(hash, in: transaction) } catch let problem as Problem
                where problem.code.hasPrefix("pack.")
            {
                continue
            }
        }
        return books
    }

    /// What a cursor says, or `request.cursor`.
    private func place(_ cursor: String?, in department: String, of actor: Actor) throws -> WorklistCursor? {
        guard let cursor else { return nil }
        guard let here = WorklistCursor(cursor, of: actor, vault: centre.vault), here.department == department else {
            throw Problem(.invalid, "request.cursor")
        }
        return here
    }
}

extension Centre {
    /// Keys of the departments that are offices, in order.
    fileprivate var officeDepartments: [String] {
        rulebook.departments.filter { $0.value.kind == .office }.map(\.key).sorted()
    }
}
