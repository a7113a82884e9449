/// Whether a picture of a paper can be read, and one of a place be recognised.
public enum DocumentImageCheck {
    /// Size, sharpness and exposure.
    ///
    /// Throws only where the picture cannot be opened.
    public static func judge(_ image: IncomingImage, _ page: PageSpecification = PageSpecification()) throws
        -> ImageReport
    {
        let raster = try Raster(image, longestSide: page.longEdge)
        let histogram = raster.histogram
        let (dark, bright) = (Raster.percentile(0.05, of: histogram), Raster.percentile(0.95, of: histogram))
        let burnt = Double(histogram[253...].reduce(0, +)) / Double(max(raster.luma.count, 1))
        let blur = Blur.effect(raster, rows: 0..<raster.height, columns: 0..<raster.width)
        let longest = max(image.width, image.height)
        let seen = [
            PortraitCheck.finding(
                "document.too-small", "\(longest) px", "≥ \(page.longEdge) px", longest >= page.longEdge),
            PortraitCheck.finding(
                "document.blurred", "\((blur * 100).rounded() / 100)", "≤ \(page.blur)", blur <= page.blur),
            PortraitCheck.finding("document.too-dark", "\(bright)", "≥ 120", bright >= 120),
        ]
        guard page.isText else { return ImageReport(findings: seen) }
        return ImageReport(
            findings: seen + [
                // White paper may be white; a flash on it burns the print away as well.
                PortraitCheck.finding(
                    "document.too-bright", "\(Int(burnt * 100)) %", "≤ 92 %", burnt <= 0.92),
                PortraitCheck.finding("document.low-contrast", "\(bright - dark)", "≥ 40", bright - dark >= 40),
            ])
    }
}
