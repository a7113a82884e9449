import AnjuCore
public import AnjuDomain
import AnjuMatching
import AnjuSQL
import AnjuStore

/// Finds people of the own area by fragments: a name in any script or spelling, a birth date, the end of a document's number, an
/// employer, as far as the reader's role shows each of them.
///
/// At most ``most`` are shown, with name, birth year and district, each with why they were found (Decision 32). What somebody is
/// by nationality, ethnicity, address, telephone or guarantor finds nobody (Decision 36).
public struct SearchPeople: Sendable {
    /// Most people of one answer.
    public static let most = 20
    /// Most people of an answer to a question without a part of a name.
    public static let mostNameless = 3
    /// Of so many whom a question fits those are looked for who have a case that the reader may open.
    static let mostLookedThrough = 300
    /// Most characters of a question.
    public static let longest = 100
    /// What somebody may be looked for, in the order in which it is offered.
    static let purposes = ["registration", "case_step"]

    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// What was found.
    public struct Answer: Sendable {
        /// The best first.
        public var people: [FoundPerson]
        /// More fit than are shown: another word is needed.
        public var isMore: Bool
    }

    /// What the official may look for people for; empty for a role that has no search.
    public func purposes(of actor: Actor) -> [String] {
        Self.purposes.filter { (try? centre.require($0, .search, of: actor)) != nil }
    }

    /// By which parts of a file the official finds people for a purpose: `name`, `birth`, `tail`, `employer`.
    public func means(of actor: Actor, for purpose: String) -> [String] {
        let fields = SearchScope(of: actor, for: purpose, centre: centre).fields
        let names: [(SearchFields, String)] = [
            (.name, "name"), (.birth, "birth"), (.tail, "tail"), (.employer, "employer"),
        ]
        return names.filter { fields.contains($0.0) }.map(\.1)
    }

    /// Looks for somebody; without a purpose for the first that the official has.
    ///
    /// Throws `access.denied`, `search.too-many`, `input.choose` of a purpose that nobody searches for, and beside `q`: `input.required`, `input.too-long`, `search.too-short`,
    /// `search.too-broad` where one word fits more people than are shown; `search.not-ready` while so many people are new that
    /// "nobody" could be wrong.
    public func callAsFunction(_ text: String, for purpose: String? = nil, by actor: Actor) async throws -> Answer {
        let purpose = purpose ?? purposes(of: actor).first ?? Self.purposes[0]
        guard Self.purposes.contains(purpose) else { throw Problem.invalid([Violation("purpose", "input.choose")]) }
        try await admit(purpose, of: actor)
        if let fault = Self.fault(in: text) { throw Problem.invalid([fault]) }
        if centre.people.isLoaded {
            try await centre.people.catchUp()
        } else {
            try await KeepSearchIndex(centre: centre).makeTermsForAnswer()
        }
        let (centre, limit) = (centre, SearchLimit(actor: actor, centre: centre))
        return try await limit.counting {
            try await centre.read(as: actor, for: purpose, .search, counting: { try limit.count(in: $0) }) { snapshot in
                try limit.check(in: snapshot)
                return try told(text, for: purpose, to: actor, snapshot)
            }
        }
    }

    /// The answer, with whom it tells of.
    private func told(
        _ text: String, for purpose: String, to actor: Actor, _ transaction: any ReadTransaction
    ) throws -> Disclosed<Answer> {
        let finder = PeopleFinder(
            text: text, actor: actor, purpose: purpose, centre: centre, transaction: transaction)
        let answer = try Self.answer(finder)
        var told: [ID<Person>: Set<String>] = [:]
        for person in answer.people {
            told[person.id] = [centre.dictionary.nameGroup]
            let items = person.reasons.compactMap(\.how.item) + (person.birthYear.isEmpty ? [] : ["birth_date"])
            told[person.id, default: []].formUnion(items.compactMap { centre.dictionary.item($0)?.group })
        }
        return Disclosed(answer, .personSearched, on: "search", telling: told, detail: "people")
    }

    private func admit(_ purpose: String, of actor: Actor) async throws {
        let centre = centre
        try await centre.enteringDenial(for: purpose, of: actor) {
            try centre.require(purpose, .search, of: actor)
            // Who is not shown names has nobody to look for.
            guard SearchScope(of: actor, for: purpose, centre: centre).fields.contains(.name) else {
                throw Problem(.refused, "access.denied")
            }
        }
    }

    private static func answer(_ finder: PeopleFinder) throws -> Answer {
        let (centre, actor) = (finder.centre, finder.actor)
        let scope = SearchScope(of: actor, for: finder.purpose, centre: centre)
        let isOfCases = finder.purpose == "case_step"
        let limit = isOfCases ? mostLookedThrough : most + 1
        var found = try finder.found(in: scope, limit: limit)
        let isCut = found.count == limit
        if found.count > most, let best = found.first, Set(best.hit.reasons.map(\.asked)).count < 2 {
            throw Problem.invalid([Violation("q", "search.too-broad", ["most": "\(most)"])])
        }
        // A date, the end of a number or an employer by itself finds one of few: it lists nobody.
        let hasName = found.contains { found in found.hit.reasons.contains { $0.field == .name } }
        if found.count > mostNameless, !hasName {
            throw Problem.invalid([Violation("q", "search.too-broad", ["most": "\(mostNameless)"])])
        }
        var ways: [ID<Person>: ID<Case>] = [:]
        for person in found.map(\.person) {
            let open = try finder.transaction.cases(of: person.id).filter {
                try centre.isOpen($0, to: actor, in: finder.transaction)
            }
            ways[person.id] = (open.first { !$0.status.isEnded } ?? open.first)?.core.id
        }
        // For the work on a case those are found who have one that the reader may open.
        if isOfCases { found = found.filter { ways[$0.person.id] != nil } }
        let people = try found.prefix(most).map { found in
            try Self.shown(found.person, found.hit, ways[found.person.id], finder)
        }
        return Answer(people: people, isMore: found.count > most || isCut)
    }

    private static func shown(
        _ person: PersonRecord, _ hit: SearchHit, _ way: ID<Case>?, _ finder: PeopleFinder
    ) throws -> FoundPerson {
        let sight = try PersonSight(
            person, for: finder.actor, finder.purpose, centre: finder.centre, in: finder.transaction)
        let birth = finder.centre.dictionary.item("birth_date").map { sight.level(of: $0) } ?? .none
        return FoundPerson(
            id: person.id,
            latin: [person.namePrimary, person.nameSecondary].filter { !$0.isEmpty }.joined(separator: " "),
            native: person.nameNative, chinese: person.nameChinese,
            birthYear: birth >= .generalised ? String(person.birthDate.prefix(4)) : "", area: person.area,
            reasons: hit.reasons.map(FoundPerson.Reason.init), caseID: way)
    }

    /// What is wrong with a question before anybody is asked: it says nothing, too little or too much.
    static func fault(in text: String) -> Violation? {
        if text.unicodeScalars.count > longest { return Violation("q", "input.too-long", ["limit": "\(longest)"]) }
        let words = NameWord.words(of: text)
        if words.isEmpty { return Violation("q", "input.required") }
        let says = words.contains { word in
            switch word.script {
            case .characters, .burmese: true
            case .letters: word.text.unicodeScalars.count > 1
            case .digits: word.text.utf8.count > 3
            }
        }
        return says || words.count > 2 ? nil : Violation("q", "search.too-short")
    }
}
