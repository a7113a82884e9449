import AnjuCore
import AnjuImages

/// What holds of every picture that is let in.
enum PictureRules {
    /// Lets the picture in, and looks at what would be kept of it.
    static func read(_ input: [UInt8]) throws -> FuzzOutcome {
        let image: IncomingImage
        do { image = try ImageIntake.read(input) } catch let problem as Problem { return .refused(problem.code) }
        let limits = ImageLimits()
        try BrokenRule.unless(
            image.width > 0 && image.height > 0 && max(image.width, image.height) <= limits.longestSide,
            "a picture of \(image.width) × \(image.height) is kept")
        let markers = try segments(of: image.jpeg)
        try BrokenRule.unless(markers.contains(0xC0), "what is kept is no baseline JPEG")
        return .accepted("\(image.format) \(image.width > image.height)")
    }

    /// The markers of what is kept, none of which may carry anything but pixels.
    ///
    /// Read here once more, so that the reader does not vouch for itself.
    private static func segments(of jpeg: [UInt8]) throws -> Set<UInt8> {
        try BrokenRule.unless(
            jpeg.starts(with: [0xFF, 0xD8]) && jpeg.suffix(2) == [0xFF, 0xD9], "no whole JPEG is kept")
        var (markers, place): (Set<UInt8>, Int) = ([], 2)
        while place + 4 <= jpeg.count {
            let (marker, length) = (jpeg[place + 1], Int(jpeg[place + 2]) << 8 | Int(jpeg[place + 3]))
            try BrokenRule.unless(
                jpeg[place] == 0xFF && length >= 2, "segments do not follow each other in what is kept")
            // JFIF's own sixteen bytes hold a version and a density that the encoder sets.
            let isPixels = [0xC0, 0xC4, 0xDB, 0xDD, 0xDA].contains(marker) || (marker == 0xE0 && length == 16)
            try BrokenRule.unless(isPixels, "a segment 0x\(String(marker, radix: 16)) is kept")
            markers.insert(marker)
            if marker == 0xDA { break }
            place += 2 + length
        }
        return markers
    }
}
