/// A field that is compared.
public struct MatchField: Hashable, Sendable {
    /// The dictionary's key of the item.
    public var name: String
    public var kind: FieldKind

    public init(_ name: String, _ kind: FieldKind) { (self.name, self.kind) = (name, kind) }
}
