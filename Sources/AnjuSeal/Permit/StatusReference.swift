/// Where a permit's status is published: a place in a Token Status List.
public struct StatusReference: Hashable, Sendable {
    /// The place in the list, from 0.
    public let index: Int
    /// The list's address, which the list repeats as its subject.
    public let uri: String

    public init(index: Int, uri: String) {
        (self.index, self.uri) = (index, uri)
    }
}
