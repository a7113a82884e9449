import AnjuCore
import AnjuDomain
import AnjuServices

/// Whom an officers' search found, and why.
struct CandidatesAnswer: Encodable {
    /// One part of the question, and how it belongs to what is on file.
    struct Reason: Encodable {
        var asked: String
        var how: String
        var found: String?
    }

    /// Somebody found: name, birth year and area, and nothing more.
    struct Found: Encodable {
        var id: String
        var latinName: String
        var nativeName: String
        var chineseName: String
        var birthYear: String
        var area: String
        var caseId: String?
        var reasons: [Reason]
    }

    var people: [Found]
    var isMore: Bool

    init(_ answer: SearchPeople.Answer) {
        isMore = answer.isMore
        people = answer.people.map { person in
            Found(
                id: person.id.rawValue, latinName: person.latin, nativeName: person.native,
                chineseName: person.chinese, birthYear: person.birthYear, area: person.area,
                caseId: person.caseID?.rawValue,
                reasons: person.reasons.map { Reason(asked: $0.asked, how: $0.how.rawValue, found: $0.found) })
        }
    }
}
