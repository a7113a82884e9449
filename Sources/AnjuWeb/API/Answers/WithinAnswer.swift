import AnjuDomain
import AnjuServices

/// A place with what lies directly within it, and how many people stay there: numbers, and nobody's name.
struct WithinAnswer: Encodable {
    struct Line: Encodable {
        var place: PlaceAnswer
        var people: Int
    }

    var place: PlaceAnswer
    /// Those above it, the building first.
    var above: [PlaceAnswer]
    var within: [Line]
    var people: Int

    init(_ within: ViewPlaces.Within) {
        (place, above) = (PlaceAnswer(within.place), within.above.map(PlaceAnswer.init))
        self.within = within.lines.map { Line(place: PlaceAnswer($0.place), people: $0.people) }
        people = within.people
    }
}
