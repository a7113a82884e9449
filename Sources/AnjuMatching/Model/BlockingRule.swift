/// Which records are compared with each other: those that share all the parts.
public struct BlockingRule: Hashable, Sendable {
    public var parts: [BlockPart]
    /// What they must share beside that where more than ``most`` records do.
    public var refinement: [BlockPart]
    /// The most records that are compared with each other; a greater group that cannot be refined is left out, and counted.
    public var most: Int

    public init(_ parts: [BlockPart], refinedBy refinement: [BlockPart] = [], most: Int = 300) {
        (self.parts, self.refinement, self.most) = (parts, refinement, most)
    }

    /// How many keys one record can have.
    var width: Int { parts.contains { if case .sound = $0 { true } else { false } } ? Self.soundWidth : 1 }

    static let soundWidth = 8
}
