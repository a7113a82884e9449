/// What a portrait must be: item IMG1 of the dictionary for the size, our own measurements for the rest.
///
/// The limits of light, sharpness and tilt were set on drawn pictures, not on photographs of people.
enum PortraitSpecification {
    static let width = 358
    static let height = 441
    /// Degrees off the vertical.
    static let tilt = 6.0
    /// ``Blur/effect(_:rows:columns:)``.
    static let blur = 0.5
    /// Luma of the ground.
    static let groundBrightness = 185
    /// Nine tenths of the ground lie this near its median, in the channel that strays most.
    static let groundSpread = 26
    /// Between the ground's strongest and weakest channel.
    static let groundColour = 34
    /// Luma that a twentieth of the picture exceeds.
    static let brightest = 150
    /// Between the fifth and the ninety-fifth percentile of luma.
    static let contrast = 60
    /// Share of the figure that is burnt out.
    static let burnt = 0.25
    /// The head's centre off the picture's, in picture widths, where the picture is used uncut.
    static let offCentre = 0.12
}
