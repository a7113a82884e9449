/// What a picture of a paper or a place must be.
public struct PageSpecification: Hashable, Sendable {
    /// Pixels along the longer edge: item IMG2 asks for 1,600.
    public var longEdge = 1_600
    /// ``Blur/effect(_:rows:columns:)``.
    public var blur = 0.5
    /// Whether it is to be read: print has to stand out, and a flash on it burns it away.
    public var isText = true

    public init() {}
}
