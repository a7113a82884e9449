import AnjuCore
import AnjuDomain

/// Places of a list.
struct PlacesAnswer: Encodable {
    var places: [PlaceAnswer]
    /// Behind which the list goes on; left out at its end.
    var next: String?

    init(_ places: [PlaceRecord], next: ID<Dwelling>?) {
        (self.places, self.next) = (places.map(PlaceAnswer.init), next?.rawValue)
    }
}
