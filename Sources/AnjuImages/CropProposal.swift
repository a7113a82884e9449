/// A part of a picture in the proportions that are wanted of a portrait.
public struct CropProposal: Hashable, Sendable {
    public let x: Int
    public let y: Int
    public let width: Int
    public let height: Int
}
