import AnjuCore
import AnjuDomain
import AnjuServices

/// What a search found: no more than tells one person from another.
struct PeopleAnswer: Encodable {
    /// A case of somebody found.
    struct OpenedCase: Encodable {
        var id: String
        var number: String
        var procedure: String
        var status: String
    }

    /// Somebody found.
    struct Candidate: Encodable {
        var id: String
        var latinName: String
        var nativeName: String
        var chineseName: String
        var birthYear: String
        var documentTail: String
        var cases: [OpenedCase]
    }

    var people: [Candidate]
    var heldElsewhere: Bool

    init(_ found: FindPerson.Answer) {
        heldElsewhere = found.heldElsewhere
        people = found.people.map { person in
            Candidate(
                id: person.id.rawValue, latinName: person.latin, nativeName: person.native,
                chineseName: person.chinese, birthYear: person.birthYear, documentTail: person.documentTail,
                cases: person.cases.map {
                    OpenedCase(
                        id: $0.id.rawValue, number: $0.number, procedure: $0.procedure, status: $0.status.rawValue)
                })
        }
    }
}
