public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// Open requests of the people of an official's area that are theirs to answer, and one of them to decide.
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
        /// How much the official reads of the item; the words of the request, which may say it, are blanked as far.
        public var level = MaskLevel.full

        /// Groups of which the page shows something: the name, what is held, and what the person wants it to be.
        func told(_ dictionary: DataDictionary) -> Set<String> {
            var told: Set<String> = person.isNamed ? [dictionary.nameGroup] : []
            let words = request.content.wished + request.content.reason
            if let item, held != nil || !words.isEmpty { told.insert(item.group) }
            return told
        }

        /// The request as far as the official may read it.
        func limited() -> Seen {
            if level == .full { return self }
            var seen = self
            seen.request.content = OwnRequest.Content(wished: level.shown(request.content.wished) ?? "")
            seen.appealed?.content = OwnRequest.Content()
            seen.appealed?.decision?.words = ""
            return seen
        }
    }

    /// The earliest due first; one entry names everybody on the list.
    public func list(by actor: Actor) async throws -> [Seen] {
        try await centre.admitToRequests(.list, of: actor)
        let centre = centre
        let area = actor.areaPrefix
        return try await centre.read(as: actor, for: ViewOwnFile.purpose) { transaction in
            let found = try transaction.openRequests(
                area: area, ofBlocked: centre.closesRequests(actor), limit: Self.most, sealer: centre.sealer)
            var seen: [Seen] = []
            for request in found {
                guard let person = try transaction.person(request.person) else { continue }
                let against = try Self.appealed(by: request, centre: centre, in: transaction)
                let sight = try RequestSight(
                    request, against: against, of: person, for: actor, centre: centre, in: transaction)
                guard sight.isTheirs else { continue }
                let item = request.kind.isAboutItem ? centre.dictionary.item(request.about.item) : nil
                seen.append(
                    Seen(
                        request: request, person: person, item: item, held: nil, isHeld: false, isMandatory: false,
                        refusals: [], level: sight.level
                    ).limited())
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
        try await centre.admitToRequests(.read, of: actor)
        let centre = centre
        let now = centre.ambient.now()
        return try await centre.read(as: actor, for: ViewOwnFile.purpose) { transaction in
            var seen = try Self.seen(id, for: actor, centre: centre, now: now, in: transaction).limited()
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
        let against = try appealed(by: request, centre: centre, in: transaction)
        let sight = try RequestSight(
            request, against: against, of: person, for: actor, centre: centre, in: transaction)
        guard sight.isTheirs else {
            throw Concealed(unknown, on: id.rawValue, of: [person.id])
        }
        var seen = Seen(
            request: request, person: person, item: nil, held: nil, isHeld: false, isMandatory: false,
            refusals: centre.present.rights.ownFile.refusals(of: request.kind), appealed: against, level: sight.level)
        if request.kind.isAboutItem {
            let file = try OwnFileReader(person.id, centre: centre, now: now, in: transaction).file()
            let held = file.held.first {
                OwnRequest.topic(of: $0.item.key, about: $0.subject) == request.topic
            }
            seen.item = held?.item ?? centre.dictionary.item(request.about.item)
            (seen.isHeld, seen.isMandatory) = (held != nil, held?.isMandatory ?? false)
            if sight.level == .full { seen.held = held?.entry }
        }
        seen.restrictions = try transaction.restrictions(of: person.id, sealer: centre.sealer).filter {
            $0.request == id && $0.holds(at: now)
        }
        for place in seen.restrictions.indices where seen.restrictions[place].asking?.holds(at: now) == false {
            seen.restrictions[place].asking = nil
        }
        return seen
    }

    /// The request that an appeal is against.
    private static func appealed(
        by request: OwnRequest, centre: Centre, in transaction: any ReadTransaction
    ) throws -> OwnRequest? {
        guard request.kind == .appeal, let against = ID<OwnRequest>(request.topic) else { return nil }
        return try transaction.request(against, sealer: centre.sealer)
    }
}
