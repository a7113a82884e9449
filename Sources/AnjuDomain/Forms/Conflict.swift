/// Two sources that disagree on an item: a clerk looks, nothing is overwritten meanwhile.
public struct Conflict: Hashable, Sendable, Codable {
    public var item: String
    /// The accepted value, which stays.
    public var held: ProfileEntry
    /// The other one.
    public var proposed: ProfileEntry

    public init(item: String, held: ProfileEntry, proposed: ProfileEntry) {
        (self.item, self.held, self.proposed) = (item, held, proposed)
    }
}
