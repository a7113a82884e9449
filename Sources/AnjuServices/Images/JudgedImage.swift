import AnjuDomain
import AnjuImages

/// Looks at a picture by the figures of the pack.
struct JudgedImage {
    let measure: ImageMeasure

    init(_ measure: ImageMeasure) { self.measure = measure }

    /// What is kept of it, a portrait cut to its proportions, and everything that was looked at.
    func judge(_ image: IncomingImage) throws -> (IncomingImage, [PictureFinding]) {
        switch measure.style {
        case .portrait:
            let report = try PortraitCheck.judge(image, portrait)
            let kept = try report.crop.map { try image.cut(to: $0, portrait) } ?? image
            return (kept, report.findings.map(PictureFinding.init))
        case .document, .scene:
            return (image, try DocumentImageCheck.judge(image, page).findings.map(PictureFinding.init))
        }
    }

    private func limit(_ limit: ImageMeasure.Limit, _ standard: Int) -> Int { measure.limits[limit] ?? standard }

    private func share(_ limit: ImageMeasure.Limit, _ standard: Double) -> Double {
        measure.limits[limit].map { Double($0) / 100 } ?? standard
    }

    private var portrait: PortraitSpecification {
        let standard = PortraitSpecification()
        var wanted = standard
        wanted.width = max(1, limit(.width, standard.width))
        wanted.height = max(1, limit(.height, standard.height))
        wanted.tilt = measure.limits[.tiltDegrees].map(Double.init) ?? standard.tilt
        wanted.blur = share(.blurPercent, standard.blur)
        wanted.groundBrightness = limit(.groundBrightness, standard.groundBrightness)
        wanted.groundSpread = limit(.groundSpread, standard.groundSpread)
        wanted.groundColour = limit(.groundColour, standard.groundColour)
        wanted.brightest = limit(.brightest, standard.brightest)
        wanted.contrast = limit(.contrast, standard.contrast)
        wanted.burnt = share(.burntPercent, standard.burnt)
        wanted.offCentre = share(.offCentrePercent, standard.offCentre)
        return wanted
    }

    private var page: PageSpecification {
        let standard = PageSpecification()
        var wanted = standard
        wanted.longEdge = max(1, limit(.longEdge, standard.longEdge))
        wanted.blur = share(.blurPercent, standard.blur)
        wanted.isText = measure.style == .document
        return wanted
    }
}
