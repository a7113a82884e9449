/// A part of a picture in the proportions of a residence permit's portrait, 358 × 441 (item IMG1).
public struct CropProposal: Hashable, Sendable {
    public let x: Int
    public let y: Int
    public let width: Int
    public let height: Int
}
