/// A PNG's chunks (ISO/IEC 15948, clause 5).
enum PNGFile {
    /// Reads the header and keeps only the chunks that make pixels.
    ///
    /// Throws `image.broken` where the file ends before its end chunk or does not begin with its header.
    static func essence(of bytes: [UInt8]) throws -> ImageEssence {
        var kept = Array(bytes.prefix(8))
        var place = 8
        guard bytes.has("IHDR", at: 12), let width = bytes.number(at: 16, count: 4),
            let height = bytes.number(at: 20, count: 4), width > 0, height > 0
        else { throw ImageIntake.broken }
        while true {
            guard let length = bytes.number(at: place, count: 4), place + 12 + length <= bytes.count else {
                throw ImageIntake.broken
            }
            let end = place + 12 + length
            let isEnd = bytes.has("IEND", at: place + 4)
            let makesPixels =
                isEnd || bytes.has("IHDR", at: place + 4) || bytes.has("PLTE", at: place + 4)
                || bytes.has("tRNS", at: place + 4) || bytes.has("IDAT", at: place + 4)
            if makesPixels { kept += bytes[place..<end] }
            place = end
            if isEnd { break }
        }
        return ImageEssence(width: width, height: height, orientation: 1, scans: 1, bytes: kept)
    }
}
