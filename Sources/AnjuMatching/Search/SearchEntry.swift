/// What the index holds of one person.
public struct SearchEntry: Hashable, Sendable {
    /// The person, as the index answers.
    public var id: String
    /// The names as they are written, one for each spelling and script.
    public var names: [String]
    /// Year, month and day as far as known: `1990`, `1990-05`, `1990-05-03`; empty where unknown.
    public var born: String
    /// Last characters of document numbers.
    public var tails: [String]
    /// The code of the area that the file belongs to, which scopes are compared with by their beginnings.
    public var area: String
    /// Addresses, down to the building.
    public var places: [String]
    public var employers: [String]

    public init(
        id: String, names: [String], born: String = "", tails: [String] = [], area: String = "", places: [String] = [],
        employers: [String] = []
    ) {
        (self.id, self.names, self.born, self.tails) = (id, names, born, tails)
        (self.area, self.places, self.employers) = (area, places, employers)
    }
}
