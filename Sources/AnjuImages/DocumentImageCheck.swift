/// Whether a picture of a paper can be read: item IMG2 asks for 1,600 pixels along the longer edge.
public enum DocumentImageCheck {
    private static let longEdge = 1_600
    private static let blurLimit = 0.5

    /// Size, sharpness and exposure.
    ///
    /// Throws only where the picture cannot be opened.
    public static func judge(_ image: IncomingImage) throws -> ImageReport {
        let raster = try Raster(image, longestSide: longEdge)
        let histogram = raster.histogram
        let (dark, bright) = (Raster.percentile(0.05, of: histogram), Raster.percentile(0.95, of: histogram))
        let burnt = Double(histogram[253...].reduce(0, +)) / Double(max(raster.luma.count, 1))
        let blur = Blur.effect(raster, rows: 0..<raster.height, columns: 0..<raster.width)
        let longest = max(image.width, image.height)
        return ImageReport(findings: [
            PortraitCheck.finding("document.too-small", "\(longest) px", "≥ \(longEdge) px", longest >= longEdge),
            PortraitCheck.finding(
                "document.blurred", "\((blur * 100).rounded() / 100)", "≤ \(blurLimit)", blur <= blurLimit),
            PortraitCheck.finding("document.too-dark", "\(bright)", "≥ 120", bright >= 120),
            // White paper may be white; a flash on it burns the print away as well.
            PortraitCheck.finding(
                "document.too-bright", "\(Int(burnt * 100)) %", "≤ 92 %", burnt <= 0.92),
            PortraitCheck.finding("document.low-contrast", "\(bright - dark)", "≥ 40", bright - dark >= 40),
        ])
    }
}
