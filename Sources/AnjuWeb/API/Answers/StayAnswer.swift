import AnjuCore
import AnjuDomain
import AnjuServices

/// One stay with whose it is, and where, as the caller may see them.
struct StayAnswer: Encodable {
    struct Person: Encodable {
        var id: String
        var latinName: String
        var nativeName: String
        var chineseName: String

        init(_ person: PersonRecord) {
            id = person.id.rawValue
            latinName = [person.namePrimary, person.nameSecondary].filter { !$0.isEmpty }.joined(separator: " ")
            (nativeName, chineseName) = (person.nameNative, person.nameChinese)
        }
    }

    var id: String
    var kind: String
    var person: Person
    /// Left out where it is another area's, or no place of the tree.
    var place: PlaceAnswer?
    var from: String
    var until: String?
    var endedAs: String?
    var planned: String?
    var registeredAt: String
    /// The last moment to register it; left out where no duty held.
    var dueAt: String?
    var isInTime: Bool?
    var duty: String?
    var lateReason: String?
    var exemption: String?
    var checkIn: String?

    init(_ line: ViewStays.Line) {
        let stay = line.stay
        (id, kind, person) = (stay.id.rawValue, stay.kind.rawValue, Person(line.person))
        place = line.place.map(PlaceAnswer.init)
        (from, until) = (stay.span.from.description, stay.span.until?.description)
        (endedAs, planned) = (stay.end?.rawValue, stay.plannedUntil?.description)
        (registeredAt, dueAt) = (stay.registeredAt.description, stay.dueAt?.description)
        (isInTime, duty, lateReason) = (stay.isInTime, stay.duty, stay.lateReason)
        (exemption, checkIn) = (stay.exemption, stay.checkIn?.rawValue)
    }
}
