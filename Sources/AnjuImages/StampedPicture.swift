/// A kept picture with a layer blended into its pixels.
public enum StampedPicture {
    /// Of a JPEG that we wrote: where `coverage(width, height)` has a stroke, dark pixels become lighter and light ones darker.
    ///
    /// `coverage` answers a byte for each pixel, 0 for none. What was to be read stays legible. Throws `image.broken`.
    public static func jpeg(
        of jpeg: [UInt8], coverage: (_ width: Int, _ height: Int) throws -> [UInt8]
    ) throws -> [UInt8] {
        let essence = try JPEGFile.essence(of: jpeg)
        let pixels = try Pixels(essence, .jpeg, longestSide: max(essence.width, essence.height))
        let (width, height) = (pixels.width, pixels.height)
        let strokes = try coverage(width, height)
        guard strokes.count == width * height else { throw ImageIntake.broken }
        var rgb = pixels.rgb
        for (index, stroke) in strokes.enumerated() where stroke > 0 {
            let place = index * 3
            let light = Int(rgb[place]) + Int(rgb[place + 1]) + Int(rgb[place + 2])
            let wanted = light < 3 * 128 ? 255 : 0
            for channel in place..<(place + 3) {
                let now = Int(rgb[channel])
                rgb[channel] = UInt8(now + (wanted - now) * Int(stroke) * strength / (255 * 100))
            }
        }
        return try Pixels(rgb: rgb, width: width, height: height).jpeg(quality: 85)
    }

    /// Per cent of the way to black or white.
    private static let strength = 30
}
