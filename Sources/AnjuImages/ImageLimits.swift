/// How large a picture may be before it is opened (`decisions` 8), and how large it is kept.
public struct ImageLimits: Hashable, Sendable {
    /// As received.
    public var bytes = 10 * 1_024 * 1_024
    /// Width times height as the header claims them; 40 million pixels take 160 MB to open.
    public var pixels = 40_000_000
    /// A longer side is scaled down to this.
    public var longestSide = 4_000
    /// Progressive JPEGs may claim thousands of scans of the same pixels, each as dear as a picture.
    public var scans = 64

    public init() {}
}
