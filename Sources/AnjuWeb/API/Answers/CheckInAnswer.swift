import AnjuCore
import AnjuDomain

/// What the receipt of a submit says: how many were registered where, and nobody's name.
struct CheckInAnswer: Encodable {
    var id: String
    var number: String
    var place: String
    var people: Int
    var at: String
    /// In the order of the submit; left out where the receipt alone is asked for.
    var stays: [String]?

    init(_ record: CheckInRecord, at place: ID<Dwelling>, stays: [ID<Stay>]?) {
        (id, number, people) = (record.id.rawValue, record.number, record.people)
        (self.place, at, self.stays) = (place.rawValue, record.at.description, stays?.map(\.rawValue))
    }
}
