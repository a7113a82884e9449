import AnjuCore

/// Whether a portrait will do, said before it is kept: size, sharpness, tilt, light, ground, place of the head.
///
/// It measures light and mass. It finds no face, computes no template, and compares nobody with anybody. Exposure is judged
/// on the whole picture, never on skin.
public struct PortraitCheck: Sendable {
    private let wanted: PortraitSpecification

    init(_ wanted: PortraitSpecification) { self.wanted = wanted }

    /// Every finding, and a proposal for cutting to the proportions that are wanted.
    ///
    /// Throws only where the picture cannot be opened.
    public static func judge(
        _ image: IncomingImage, _ wanted: PortraitSpecification = PortraitSpecification()
    ) throws -> PortraitReport {
        try PortraitCheck(wanted).judge(image)
    }

    private func judge(_ image: IncomingImage) throws -> PortraitReport {
        let raster = try Raster(image, longestSide: 512)
        let ground = Ground(raster)
        var findings = [size(image), aspect(image)] + light(raster) + self.ground(ground)
        let isEven = ground.spread <= wanted.groundSpread
        let figure = isEven ? Figure(raster, ground) : nil
        findings.append(sharpness(raster, figure))
        guard isEven else { return PortraitReport(findings: findings, crop: nil) }
        guard let figure else {
            findings.append(Self.finding("portrait.no-head", "0", "1", false))
            return PortraitReport(findings: findings, crop: nil)
        }
        let tilt = figure.tilt
        findings.append(
            Self.finding(
                "portrait.tilted", "\(Int(tilt.rounded()))°", "≤ \(Int(wanted.tilt))°",
                abs(tilt) <= wanted.tilt))
        let crop = PortraitCrop(figure, in: image, raster: raster, wanted)
        findings += crop.findings
        return PortraitReport(findings: findings, crop: crop.proposal)
    }

    private func size(_ image: IncomingImage) -> ImageFinding {
        let (width, height) = (wanted.width, wanted.height)
        return Self.finding(
            "portrait.too-small", "\(image.width) × \(image.height) px", "≥ \(width) × \(height) px",
            image.width >= width && image.height >= height)
    }

    private func aspect(_ image: IncomingImage) -> ImageFinding {
        let ratio = Double(image.width) / Double(image.height)
        return Self.finding(
            "portrait.aspect", "\((ratio * 100).rounded() / 100)", "0.5–1.8", (0.5...1.8).contains(ratio))
    }

    private func light(_ raster: Raster) -> [ImageFinding] {
        let histogram = raster.histogram
        let dark = Raster.percentile(0.05, of: histogram)
        let bright = Raster.percentile(0.95, of: histogram)
        let middle = raster.luma.indices.filter { index in
            (raster.width / 3..<raster.width * 2 / 3).contains(index % raster.width)
                && (raster.height / 4..<raster.height * 3 / 4).contains(index / raster.width)
        }
        let burnt = Double(middle.filter { raster.luma[$0] >= 252 }.count) / Double(max(middle.count, 1))
        return [
            Self.finding(
                "portrait.too-dark", "\(bright)", "≥ \(wanted.brightest)",
                bright >= wanted.brightest),
            Self.finding(
                "portrait.too-bright", "\(Int(burnt * 100)) %", "≤ \(Int(wanted.burnt * 100)) %",
                burnt <= wanted.burnt),
            Self.finding(
                "portrait.low-contrast", "\(bright - dark)", "≥ \(wanted.contrast)",
                bright - dark >= wanted.contrast),
        ]
    }

    private func ground(_ ground: Ground) -> [ImageFinding] {
        [
            Self.finding(
                "portrait.background-uneven", "\(ground.spread)", "≤ \(wanted.groundSpread)",
                ground.spread <= wanted.groundSpread),
            Self.finding(
                "portrait.background-dark", "\(ground.brightness)", "≥ \(wanted.groundBrightness)",
                ground.brightness >= wanted.groundBrightness),
            Self.finding(
                "portrait.background-coloured", "\(ground.saturation)", "≤ \(wanted.groundColour)",
                ground.saturation <= wanted.groundColour),
        ]
    }

    private func sharpness(_ raster: Raster, _ figure: Figure?) -> ImageFinding {
        let rows = figure.map { $0.top..<min(raster.height, $0.neck + ($0.neck - $0.top) / 2) } ?? 0..<raster.height
        let blur = Blur.effect(raster, rows: rows, columns: 0..<raster.width)
        return Self.finding(
            "portrait.blurred", "\((blur * 100).rounded() / 100)", "≤ \(wanted.blur)",
            blur <= wanted.blur)
    }

    static func finding(_ code: String, _ measured: String, _ wanted: String, _ isMet: Bool) -> ImageFinding {
        ImageFinding(code: code, measured: measured, wanted: wanted, isMet: isMet)
    }
}
