public import AnjuCore

/// By what somebody is found, as the register holds it now.
public struct Searchable: Hashable, Sendable {
    public var person: ID<Person>
    public var area: String
    /// One for each script, as they are written.
    public var names: [String]
    /// ISO 8601, perhaps partial.
    public var born: String
    /// The ends of document numbers, never a number.
    public var tails: [String]
    /// Where they work now, by the organisation's identifier.
    public var employers: [String: String]
    /// How often it changed; terms made of an older state are not taken.
    public var version: Int

    public init(
        person: ID<Person>, area: String, names: [String], born: String, tails: [String], employers: [String: String],
        version: Int
    ) {
        (self.person, self.area, self.names, self.born) = (person, area, names, born)
        (self.tails, self.employers, self.version) = (tails, employers, version)
    }
}
