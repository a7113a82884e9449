/// The accepted value of one item, with where it came from.
public struct ProfileEntry: Hashable, Sendable, Codable {
    /// Canonical text.
    public var value: String
    public var provenance: Provenance

    public init(value: String, provenance: Provenance) {
        (self.value, self.provenance) = (value, provenance)
    }
}
