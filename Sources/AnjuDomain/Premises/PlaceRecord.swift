public import AnjuCore

/// A place of the tree: its columns, and its name where it was opened.
public struct PlaceRecord: Hashable, Sendable {
    public var id: ID<Dwelling>
    public var parent: ID<Dwelling>?
    public var kind: PlaceKind
    /// Code of the community, street or district that it lies in.
    public var area: String
    /// The line down to the building, in plain.
    public var buildingLine: String
    /// What it is called, from below the building down to its own name, such as `302`, `2`; of a building its line alone.
    public var names: [String]
    /// How many people it is meant for; `nil` where nobody said.
    public var capacity: Int?
    public var closedAt: Instant?
    public var version: Int

    public init(
        id: ID<Dwelling>, parent: ID<Dwelling>?, kind: PlaceKind, area: String, buildingLine: String,
        names: [String], capacity: Int?, closedAt: Instant?, version: Int
    ) {
        (self.id, self.parent, self.kind, self.area) = (id, parent, kind, area)
        (self.buildingLine, self.names, self.capacity) = (buildingLine, names, capacity)
        (self.closedAt, self.version) = (closedAt, version)
    }

    /// What it is called within the place above it.
    public var label: String { names.last ?? "" }

    /// The whole line, as somebody would write it.
    public var address: String { kind.isPlain ? buildingLine : ([buildingLine] + names).joined(separator: " ") }
}
