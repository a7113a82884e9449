/// What a portrait must be: the pack's figures, and where it has none our own measurements.
///
/// Our own limits of light, sharpness and tilt were set on drawn pictures, not on photographs of people.
public struct PortraitSpecification: Hashable, Sendable {
    /// Pixels of the portrait as it is used, and its proportions: item IMG1.
    public var width = 358
    public var height = 441
    /// Degrees off the vertical.
    public var tilt = 6.0
    /// ``Blur/effect(_:rows:columns:)``.
    public var blur = 0.5
    /// Luma of the ground.
    public var groundBrightness = 185
    /// Nine tenths of the ground lie this near its median, in the channel that strays most.
    public var groundSpread = 26
    /// Between the ground's strongest and weakest channel.
    public var groundColour = 34
    /// Luma that a twentieth of the picture exceeds.
    public var brightest = 150
    /// Between the fifth and the ninety-fifth percentile of luma.
    public var contrast = 60
    /// Share of the figure that is burnt out.
    public var burnt = 0.25
    /// The head's centre off the picture's, in picture widths, where the picture is used uncut.
    public var offCentre = 0.12

    public init() {}

    /// Width by height.
    var ratio: Double { Double(width) / Double(height) }
}
