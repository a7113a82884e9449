import AnjuCore

/// The only door by which pictures come in.
public enum ImageIntake {
    /// Opens a picture and writes it anew without metadata.
    ///
    /// Throws ``Problem``: `image.too-large`, `image.not-an-image`, `image.too-many-pixels`, `image.too-many-scans`, all four
    /// before anything is decoded, and `image.broken`.
    public static func read(_ bytes: [UInt8], limits: ImageLimits = ImageLimits()) throws -> IncomingImage {
        guard bytes.count <= limits.bytes else {
            throw problem("image.too-large", ["bytes": String(bytes.count), "limit": String(limits.bytes)])
        }
        guard let format = ImageFormat(bytes) else { throw problem("image.not-an-image") }
        let essence: ImageEssence
        switch format {
        case .jpeg: essence = try JPEGFile.essence(of: bytes)
        case .png: essence = try PNGFile.essence(of: bytes)
        }
        let (pixels, overflows) = essence.width.multipliedReportingOverflow(by: essence.height)
        guard !overflows, pixels <= limits.pixels else {
            throw problem(
                "image.too-many-pixels",
                ["width": String(essence.width), "height": String(essence.height), "limit": String(limits.pixels)])
        }
        guard essence.scans <= limits.scans else {
            throw problem("image.too-many-scans", ["scans": String(essence.scans), "limit": String(limits.scans)])
        }
        let upright = try Pixels(essence, format, longestSide: limits.longestSide).turned(by: essence.orientation)
        return IncomingImage(
            jpeg: try upright.jpeg(quality: 90), width: upright.width, height: upright.height, format: format)
    }

    static func problem(_ code: String, _ details: [String: String] = [:]) -> Problem {
        Problem(.invalid, code, details, violations: [Violation("", code, details)])
    }

    static var broken: Problem { problem("image.broken") }
}
