public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// Open requests of the people of an official's area, and one of them to decide.
public struct ViewRequests: Sendable {
    let centre: Centre
    /// Most requests of the list.
    public static let most = 200

    public init(centre: Centre) { self.centre = centre }

    /// A request as an official reads it.
    public struct Seen: Sendable {
        public var request: OwnRequest
        public var person: PersonRecord
        /// The item it is about.
        public var item: Item?
        /// What the item says now, where the official's role shows it for this purpose.
        public var held: ProfileEntry?
        /// Whether the item is held still.
        public var isHeld: Bool
        /// Whether a form that was filed must have the item: then it is not deleted.
        public var isMandatory: Bool
        /// Grounds on which it may be refused.
        public var refusals: [RequestRefusal]
        /// The request that an appeal is against.
        public var appealed: OwnRequest?
        /// What the request restricts now.
        public var restrictions: [OwnRestriction] = []

        /// Groups of which the page shows something: the name, what is held, and what the person wants it to be.
        func told(_ dictionary: DataDictionary) -> Set<String> {
            var told: Set<String> = person.isNamed ? [dictionary.nameGroup] : []
            if let item, held != nil || !request.content.wished.isEmpty { told.insert(item.group) }
            return told
        }
    }

    /// The earliest due first; one entry names everybody on the list.
    public func list(by actor: Actor) async throws -> [Seen] {
        try await centre.admit(ViewOwnFile.purpose, .list, of: actor)
        let centre = centre
        let area = actor.areaPrefix
        return try await centre.read(as: actor, for: ViewOwnFile.purpose) { transaction in
            let found = try transaction.openRequests(area: area, limit: Self.most, sealer: centre.sealer)
            var seen: [Seen] = []
            for request in found {
                guard let person = try transaction.person(request.person),
                    try centre.isOpen(person, to: actor, in: transaction)
                else { continue }
                let item = request.kind.isAboutItem ? centre.dictionary.item(request.about.item) : nil
                seen.append(
                    Seen(
                        request: request, person: person, item: item, held: nil, isHeld: false, isMandatory: false,
                        refusals: []))
            }
            let people = try ListedPeople(
                seen.map(\.person), for: actor, ViewOwnFile.purpose, centre: centre, in: transaction)
            for place in seen.indices { seen[place].person = people.shown(seen[place].person) }
            return Disclosed(
                seen, .requestListed, on: actor.office, telling: people.told(seen.map(\.person.id)))
        }
    }

    /// Throws `request.unknown`, also for one of another area's.
    public func callAsFunction(_ id: ID<OwnRequest>, by actor: Actor) async throws -> Seen {
        try await centre.admit(ViewOwnFile.purpose, of: actor)
        let centre = centre
        let now = centre.ambient.now()
        return try await centre.read(as: actor, for: ViewOwnFile.purpose) { transaction in
            var seen = try Self.seen(id, for: actor, centre: centre, now: now, in: transaction)
            let sight = try PersonSight(
                seen.person, for: actor, ViewOwnFile.purpose, centre: centre, in: transaction)
            seen.person = sight.shown(seen.person)
            return Disclosed(
                seen, .requestRead, on: id.rawValue, of: [seen.person.id],
                groups: Array(seen.told(centre.dictionary)))
        }
    }

    static func seen(
        _ id: ID<OwnRequest>, for actor: Actor, centre: Centre, now: Instant, in transaction: any ReadTransaction
    ) throws -> Seen {
        let unknown = Problem(.missing, "request.unknown")
        guard let request = try transaction.request(id, sealer: centre.sealer),
            let person = try transaction.person(request.person)
        else { throw unknown }
        guard try centre.isOpen(person, to: actor, in: transaction) else {
            throw Concealed(unknown, on: id.rawValue, of: [person.id])
        }
        var seen = Seen(
            request: request, person: person, item: nil, held: nil, isHeld: false, isMandatory: false,
            refusals: centre.present.rights.ownFile.refusals(of: request.kind))
        if request.kind.isAboutItem {
            let file = try OwnFileReader(person.id, centre: centre, now: now, in: transaction).file()
            let held = file.held.first {
                OwnRequest.topic(of: $0.item.key, about: $0.subject) == request.topic
            }
            seen.item = held?.item ?? centre.dictionary.item(request.about.item)
            (seen.isHeld, seen.isMandatory) = (held != nil, held?.isMandatory ?? false)
            if let held, try centre.showsForRequest(held.item, of: person, to: actor, in: transaction) {
                seen.held = held.entry
            }
        }
        seen.restrictions = try transaction.restrictions(of: person.id, at: now).filter { $0.request == id }
        if request.kind == .appeal, let against = ID<OwnRequest>(request.topic) {
            seen.appealed = try transaction.request(against, sealer: centre.sealer)
        }
        return seen
    }
}

extension Centre {
    /// Whether the decision shows an official the whole of an item for a person's request, blocks and masks weighed.
    func showsForRequest(
        _ item: Item, of person: PersonRecord, to actor: Actor, in transaction: any ReadTransaction
    ) throws -> Bool {
        let scope = RecordScope(record: person.id.rawValue, area: person.area, departments: [actor.department])
        let asked = request(.read, on: scope, for: ViewOwnFile.purpose, by: actor, group: item.group)
        let level = try policy(of: actor, on: person.id, in: transaction).decide(asked).level
        return level == .full && item.shownTo.isEmpty
    }
}
