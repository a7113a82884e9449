public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore
import AnjuVault

/// Looks whether somebody has a file already, before one is made: the whole city is asked.
///
/// It answers only to an exact document number, or to a name with the birth date as the document has it, while that is
/// in hand. A file of another office is said to be there, with nothing of it.
public struct FindPerson: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// What is known: either is enough.
    public enum Question: Sendable {
        case document(number: String)
        /// The birth as the document says it, which may be the year alone, and as it was kept.
        case name(String, born: PartialDate)
    }

    /// What was found.
    public struct Answer: Sendable {
        /// Files the office may open.
        public var people: [Candidate]
        /// Another office holds a file that fits.
        public var heldElsewhere: Bool
    }

    /// A file as a search shows it: no more than tells one person from another.
    public struct Candidate: Sendable {
        public var id: ID<Person>
        public var latin: String
        public var native: String
        public var chinese: String
        public var birthYear: String
        /// The last four characters of the newest document's number.
        public var documentTail: String
        /// Those that the official may open; of others nobody is told that they are there.
        public var cases: [Opened]
        /// Whether it is another file of somebody whom the question fits, as an official found.
        public var isSame = false

        /// A case of the person.
        public struct Opened: Sendable {
            public var id: ID<Case>
            public var number: String
            public var procedure: String
            public var status: CaseStatus
        }
    }

    /// Searches that one account may make within a window: more than a counter with a queue needs, too few to go through numbers.
    static let most = 60
    static let window = 600

    /// Whether a number can be asked for: it has a letter or a digit.
    public static func isNumber(_ text: String) -> Bool { !NumberKey.normalized(text).isEmpty }

    /// Throws `access.denied` where the actor's role does not register, `identifier.empty` for a number of signs alone,
    /// `search.too-many`.
    public func callAsFunction(_ question: Question, by actor: Actor) async throws -> Answer {
        try await centre.admit("registration", .search, of: actor)
        if case .document(let number) = question, !Self.isNumber(number) {
            throw Problem.invalid([Violation("document", "identifier.empty")])
        }
        let (centre, limit) = (centre, SearchLimit(actor: actor, centre: centre))
        return try await limit.counting {
            try await centre.read(as: actor, for: "registration", .search, counting: { try limit.count(in: $0) }) {
                try limit.check(in: $0)
                return try Self.told(question, to: actor, centre: centre, in: $0)
            }
        }
    }

    /// The answer, with whom it tells of.
    private static func told(
        _ question: Question, to actor: Actor, centre: Centre, in transaction: any ReadTransaction
    ) throws -> Disclosed<Answer> {
        let asked = try found(question, centre: centre, in: transaction)
        // Nobody is found by what is blocked of them: that they are there is all that is said.
        let fitting = try seen(asked, by: actor, centre: centre, in: transaction)
        // Whose other file is known is shown with both, as far as both are seen: nothing is registered a third time, and
        // nobody is found through a file that is not shown.
        let same = try transaction.same(as: fitting.map(\.id)).filter { other in
            !asked.contains { $0.id == other.id }
        }
        let own = try fitting + seen(same, by: actor, centre: centre, in: transaction)
        let found = asked + own.filter { person in !asked.contains { $0.id == person.id } }
        let listed = try ListedPeople(own, for: actor, "registration", centre: centre, in: transaction)
        let people = try own.map { person in
            var candidate = try candidate(person, for: actor, centre: centre, in: transaction)
            candidate.isSame = !fitting.contains { $0.id == person.id }
            return candidate
        }
        let answer = Answer(people: people, heldElsewhere: own.count < found.count)
        // That a file is elsewhere is something told of that person too, and nothing that stands in it.
        var told = Dictionary(found.map { ($0.id, Set<String>()) }) { first, _ in first }
        told.merge(listed.told(own.map(\.id))) { $1 }
        return Disclosed(answer, .personSearched, on: "search", telling: told)
    }

    /// Those whom the actor is told of by name.
    private static func seen(
        _ found: [PersonRecord], by actor: Actor, centre: Centre, in transaction: any ReadTransaction
    ) throws -> [PersonRecord] {
        let near = try near(found, to: actor, centre: centre, in: transaction)
        let listed = try ListedPeople(near, for: actor, "registration", centre: centre, in: transaction)
        return near.filter { listed.names($0.id) }
    }

    /// Those whose file the actor may open: the area is theirs, and nobody hides the person from them.
    private static func near(
        _ found: [PersonRecord], to actor: Actor, centre: Centre, in transaction: any ReadTransaction
    ) throws -> [PersonRecord] {
        try found.filter { person in
            guard actor.unit.contains(area: person.area) else { return false }
            return try !centre.isHidden(person.id, from: actor, in: transaction)
        }
    }

    /// Whether a search would name the person to the actor.
    static func names(
        _ person: PersonRecord, to actor: Actor, centre: Centre, in transaction: any ReadTransaction
    ) throws -> Bool {
        let near = try near([person], to: actor, centre: centre, in: transaction)
        if near.isEmpty { return false }
        return try ListedPeople(near, for: actor, "registration", centre: centre, in: transaction).names(person.id)
    }

    /// Everybody in the city whom the question fits.
    private static func found(
        _ question: Question, centre: Centre, in transaction: any ReadTransaction
    ) throws -> [PersonRecord] {
        var found: [PersonRecord] = []
        switch question {
        case .document(let number):
            for kept in NumberKey.kept(number, today: centre.today) {
                let index = centre.vault.blindIndex(kept.key, group: "document")
                let held = try transaction.people(holding: index, of: kept.kinds)
                found += held.filter { person in !found.contains { $0.id == person.id } }
            }
        case .name(let name, let born):
            let keys = NameKeys.asked(name).sorted()
            if !keys.isEmpty { found = try transaction.people(named: keys, born: born.description) }
        }
        return found
    }

    private static func candidate(
        _ person: PersonRecord, for actor: Actor, centre: Centre, in transaction: any ReadTransaction
    ) throws -> Candidate {
        Candidate(
            id: person.id,
            latin: [person.namePrimary, person.nameSecondary].filter { !$0.isEmpty }.joined(separator: " "),
            native: person.nameNative, chinese: person.nameChinese, birthYear: String(person.birthDate.prefix(4)),
            documentTail: try transaction.lastFour(of: person.id) ?? "",
            cases: try transaction.cases(of: person.id).filter {
                try centre.isOpen($0, to: actor, in: transaction)
            }.map {
                Candidate.Opened(
                    id: $0.core.id, number: $0.core.number, procedure: $0.core.procedure, status: $0.status)
            })
    }
}

extension Centre {
    /// Whether the official may open a case: what its own page asks, with the same answer.
    func isOpen(
        _ record: CaseRecord, to actor: Actor, in transaction: any ReadTransaction
    ) throws -> Bool {
        do {
            let purpose = try ViewCase(centre: self).purpose(of: actor)
            try requireArea(of: record, by: actor)
            let procedure = try procedure(of: record, in: transaction)
            try requirePart(in: procedure, of: record, by: actor, for: purpose, in: transaction)
            return true
        } catch is Concealed {
            return false
        } catch let problem as Problem where problem.kind == .refused || problem.kind == .missing {
            return false
        }
    }
}
