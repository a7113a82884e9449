/// One character's place in a machine-readable zone, counted from 1.
public struct MRZPlace: Hashable, Sendable, Comparable {
    public let line: Int
    public let position: Int

    public init(line: Int, position: Int) {
        (self.line, self.position) = (line, position)
    }

    public static func < (left: MRZPlace, right: MRZPlace) -> Bool {
        (left.line, left.position) < (right.line, right.position)
    }
}
