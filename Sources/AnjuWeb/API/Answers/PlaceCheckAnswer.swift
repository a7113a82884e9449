import AnjuCore
import AnjuDomain

/// A check at a place, by its numbers.
struct PlaceCheckAnswer: Encodable {
    var id: String
    var place: String
    var way: String
    var at: String
    var counted: Int
    var listed: Int
    var met: Int
    var compared: Int
    var right: Int

    init(_ check: PlaceCheck) {
        (id, place, way) = (check.id.rawValue, check.place.rawValue, check.way.rawValue)
        let tally = check.tally
        (at, counted, listed) = (check.at.description, tally.counted, tally.listed)
        (met, compared, right) = (tally.met, tally.compared, tally.right)
    }
}
