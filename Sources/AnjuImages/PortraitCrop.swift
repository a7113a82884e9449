/// Where to cut a portrait, and whether the picture leaves room for it.
struct PortraitCrop {
    let proposal: CropProposal
    let findings: [ImageFinding]

    init(_ figure: Figure, in image: IncomingImage, raster: Raster, _ wanted: PortraitSpecification) {
        let scale = Double(image.width) / Double(raster.width)
        let ratio = wanted.ratio
        let ideal = figure.crop(ratio)
        // No wider or higher than the picture itself.
        let height = min(ideal.height * scale, Double(image.height), Double(image.width) / ratio)
        let width = height * ratio
        let x = min(max(ideal.x * scale + (ideal.width * scale - width) / 2, 0), Double(image.width) - width)
        let y = min(max(ideal.y * scale, 0), Double(image.height) - height)
        proposal = CropProposal(
            x: Int(x), y: Int(y), width: min(Int(width.rounded()), image.width),
            height: min(Int(height.rounded()), image.height))
        let off = (figure.centre * scale - (x + width / 2)) / width
        let head = Double(figure.neck - figure.top) * scale / height
        // Seven tenths of the pixels wanted are still enough for the printed card.
        let least = (width: wanted.width * 7 / 10, height: wanted.height * 7 / 10)
        findings = [
            PortraitCheck.finding(
                "portrait.head-off-centre", "\(Int((off * 100).rounded())) %",
                "±\(Int(wanted.offCentre * 100)) %", abs(off) <= wanted.offCentre),
            // A head too large for its frame is cut; one too small is magnified from too few pixels.
            PortraitCheck.finding(
                "portrait.head-too-large", "\(Int((head * 100).rounded())) %", "≤ 80 %", head <= 0.8),
            PortraitCheck.finding(
                "portrait.head-too-small", "\(proposal.width) × \(proposal.height) px",
                "≥ \(least.width) × \(least.height) px",
                proposal.width >= least.width),
        ]
    }
}
