/// How pictures of a kind are looked at before they are kept: the pack's figures.
public struct ImageMeasure: Hashable, Sendable {
    /// What the picture shows.
    public enum Style: String, Hashable, Sendable, CaseIterable {
        /// A head and shoulders; cut to the proportions of the pack.
        case portrait
        /// A page to be read.
        case document
        /// A place: nothing of it is read.
        case scene
    }

    /// Figures that a pack may set; those it leaves out are the program's own.
    public enum Limit: String, Hashable, Sendable, CaseIterable {
        case width, height
        case longEdge = "long_edge"
        case tiltDegrees = "tilt_degrees"
        case blurPercent = "blur_percent"
        case groundBrightness = "ground_brightness"
        case groundSpread = "ground_spread"
        case groundColour = "ground_colour"
        case brightest, contrast
        case burntPercent = "burnt_percent"
        case offCentrePercent = "off_centre_percent"
    }

    /// What can be found wrong, as the last part of a finding's code.
    public enum Fault: String, Hashable, Sendable, CaseIterable {
        case tooSmall = "too-small"
        case aspect, blurred, tilted
        case tooDark = "too-dark"
        case tooBright = "too-bright"
        case lowContrast = "low-contrast"
        case noHead = "no-head"
        case backgroundUneven = "background-uneven"
        case backgroundDark = "background-dark"
        case backgroundColoured = "background-coloured"
        case headOffCentre = "head-off-centre"
        case headTooLarge = "head-too-large"
        case headTooSmall = "head-too-small"
    }

    public var style = Style.scene
    public var limits: [Limit: Int] = [:]
    /// The faults with which a picture does not count as the paper that it is; every other one is advice.
    public var bars: Set<String> = []

    public init() {}
}
