import CLept

/// An opened picture of 32 bits a pixel without transparency.
final class Pixels {
    private let pix: UnsafeMutablePointer<Pix>

    private init(taking pix: UnsafeMutablePointer<Pix>) { self.pix = pix }

    deinit { Self.free(pix) }

    var width: Int { Int(pixGetWidth(pix)) }
    var height: Int { Int(pixGetHeight(pix)) }

    /// Leptonica writes its complaints to standard error unless told not to; ours are thrown.
    private static let isQuiet: Bool = setMsgSeverity(6) != 6

    /// Decodes; throws `image.broken` where the decoder so much as warns.
    convenience init(_ essence: ImageEssence, _ format: ImageFormat, longestSide: Int) throws {
        _ = Self.isQuiet
        let longest = max(essence.width, essence.height)
        let decoded: UnsafeMutablePointer<Pix>?
        switch format {
        case .jpeg:
            // The decoder halves a large picture as it goes, for a quarter of the memory.
            let reduction = [8, 4, 2].first { longest / $0 >= longestSide } ?? 1
            decoded = pixReadMemJpeg(essence.bytes, essence.bytes.count, 0, Int32(reduction), nil, 0)
        case .png: decoded = pixReadMemPng(essence.bytes, essence.bytes.count)
        }
        guard let decoded else { throw ImageIntake.broken }
        defer { Self.free(decoded) }
        guard let opaque = pixRemoveAlpha(decoded) else { throw ImageIntake.broken }
        defer { Self.free(opaque) }
        guard let colour = pixConvertTo32(opaque) else { throw ImageIntake.broken }
        // A comment of the file travels in the picture's text, and would be written out again.
        pixSetText(colour, nil)
        let decodedLongest = max(Int(pixGetWidth(colour)), Int(pixGetHeight(colour)))
        guard decodedLongest > longestSide else {
            self.init(taking: colour)
            return
        }
        defer { Self.free(colour) }
        try self.init(scaling: colour, by: Float(longestSide) / Float(decodedLongest))
    }

    /// Opens a picture of ours, no larger than needed: its longer side becomes `longestSide` at most.
    convenience init(_ image: IncomingImage, longestSide: Int) throws {
        let essence = ImageEssence(
            width: image.width, height: image.height, orientation: 1, scans: 1, bytes: image.jpeg)
        try self.init(essence, .jpeg, longestSide: longestSide)
    }

    /// Makes a picture of rows of red, green and blue.
    convenience init(rgb: [UInt8], width: Int, height: Int) throws {
        guard rgb.count == width * height * 3, let pix = pixCreate(Int32(width), Int32(height), 32),
            let data = pixGetData(pix)
        else { throw ImageIntake.broken }
        for index in 0..<(width * height) {
            data[index] =
                UInt32(rgb[index * 3]) << 24 | UInt32(rgb[index * 3 + 1]) << 16 | UInt32(rgb[index * 3 + 2]) << 8
        }
        self.init(taking: pix)
    }

    private convenience init(scaling pix: UnsafeMutablePointer<Pix>, by factor: Float) throws {
        guard let scaled = pixScaleAreaMap(pix, factor, factor) else { throw ImageIntake.broken }
        self.init(taking: scaled)
    }

    /// Upright by Exif's orientation.
    func turned(by orientation: Int) throws -> Pixels {
        let (quarters, isMirrored): (Int32, Bool) =
            switch orientation {
            case 2: (0, true)
            case 3: (2, false)
            case 4: (2, true)
            case 5: (1, true)
            case 6: (1, false)
            case 7: (3, true)
            case 8: (3, false)
            default: (0, false)
            }
        guard let turned = pixRotateOrth(pix, quarters) else { throw ImageIntake.broken }
        if isMirrored { pixFlipLR(turned, turned) }
        return Pixels(taking: turned)
    }

    /// A part of it, no wider than `widthAtMost`.
    func cut(to part: CropProposal, widthAtMost: Int) throws -> Pixels {
        guard let box = boxCreate(Int32(part.x), Int32(part.y), Int32(part.width), Int32(part.height)) else {
            throw ImageIntake.broken
        }
        var spent: UnsafeMutablePointer<Box>? = box
        defer { boxDestroy(&spent) }
        guard let cut = pixClipRectangle(pix, box, nil) else { throw ImageIntake.broken }
        guard part.width > widthAtMost else { return Pixels(taking: cut) }
        defer { Self.free(cut) }
        return try Pixels(scaling: cut, by: Float(widthAtMost) / Float(part.width))
    }

    /// A baseline JPEG.
    func jpeg(quality: Int32) throws -> [UInt8] {
        var data: UnsafeMutablePointer<UInt8>?
        var size = 0
        guard pixWriteMemJpeg(&data, &size, pix, quality, 0) == 0, let data else { throw ImageIntake.broken }
        defer { lept_free(data) }
        return Array(UnsafeBufferPointer(start: data, count: size))
    }

    /// Rows of red, green and blue.
    var rgb: [UInt8] {
        guard let data = pixGetData(pix) else { return [] }
        let count = width * height
        return [UInt8](unsafeUninitializedCapacity: count * 3) { bytes, used in
            for index in 0..<count {
                let word = data[index]
                bytes[index * 3] = UInt8(truncatingIfNeeded: word >> 24)
                bytes[index * 3 + 1] = UInt8(truncatingIfNeeded: word >> 16)
                bytes[index * 3 + 2] = UInt8(truncatingIfNeeded: word >> 8)
            }
            used = count * 3
        }
    }

    private static func free(_ pix: UnsafeMutablePointer<Pix>) {
        var pix: UnsafeMutablePointer<Pix>? = pix
        pixDestroy(&pix)
    }
}
