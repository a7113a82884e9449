/// A picture that has been opened, turned upright and written anew, so that nothing of the sender's file is left but light.
public struct IncomingImage: Hashable, Sendable {
    /// A baseline JPEG without any metadata: no place, no camera, no time, no comment, no colour profile, no thumbnail.
    public let jpeg: [UInt8]
    /// Pixels, after it was turned upright.
    public let width: Int
    public let height: Int
    /// What it came as.
    public let format: ImageFormat
}
