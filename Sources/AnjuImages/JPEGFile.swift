/// A JPEG's segments (ITU-T T.81, annex B).
enum JPEGFile {
    /// Reads the frame header and Exif's orientation, counts scans, and keeps only tables, frame and scans.
    ///
    /// Throws `image.broken` where the file ends before its end marker, has no frame or more than one.
    static func essence(of bytes: [UInt8]) throws -> ImageEssence {
        var found = Found(room: bytes.count)
        var place = 2
        while let marker = nextMarker(bytes, &place) {
            if marker == 0xD9 { return try found.essence() }
            guard let length = bytes.number(at: place, count: 2), length >= 2, place + length <= bytes.count else {
                throw ImageIntake.broken
            }
            var end = place + length
            switch try part(marker, bytes, payload: place + 2, length: length) {
            case .frame(let width, let height): try found.takeFrame(width, height)
            case .orientation(let orientation):
                found.orientation = orientation
                place = end
                continue
            case .metadata:
                place = end
                continue
            case .scan:
                found.scans += 1
                end = endOfScan(bytes, from: end)
            case .table: break
            }
            found.kept += [0xFF, marker] + bytes[place..<end]
            place = end
        }
        throw ImageIntake.broken
    }

    /// What a segment is for us.
    private enum Part {
        case frame(width: Int, height: Int)
        case orientation(Int)
        case scan, table
        /// Nothing that a decoder needs.
        case metadata
    }

    /// What has been read so far.
    private struct Found {
        var kept: [UInt8] = [0xFF, 0xD8]
        var frame: (width: Int, height: Int)?
        var (orientation, scans) = (1, 0)

        init(room: Int) { kept.reserveCapacity(room) }

        mutating func takeFrame(_ width: Int, _ height: Int) throws {
            guard frame == nil else { throw ImageIntake.broken }
            frame = (width, height)
        }

        func essence() throws -> ImageEssence {
            guard let frame, scans > 0 else { throw ImageIntake.broken }
            return ImageEssence(
                width: frame.width, height: frame.height, orientation: orientation, scans: scans,
                bytes: kept + [0xFF, 0xD9])
        }
    }

    private static func part(_ marker: UInt8, _ bytes: [UInt8], payload: Int, length: Int) throws -> Part {
        switch marker {
        case 0xC0, 0xC1, 0xC2:
            guard let height = bytes.number(at: payload + 1, count: 2),
                let width = bytes.number(at: payload + 3, count: 2), height > 0, width > 0
            else { throw ImageIntake.broken }
            return .frame(width: width, height: height)
        case 0xC4, 0xDB, 0xDD: return .table
        case 0xDA: return .scan
        // Says whether three channels are RGB or YCbCr: pixels, not metadata.
        case 0xEE where length == 14 && bytes.has("Adobe", at: payload): return .table
        // The word has to lie within the segment, not behind it.
        case 0xE1 where length >= 8 && bytes.has("Exif\0\0", at: payload):
            return .orientation(ExifOrientation.read(Array(bytes[(payload + 6)..<(payload + length - 2)])) ?? 1)
        case 0xE0...0xEF, 0xFE: return .metadata
        // Lossless, hierarchical and arithmetic frames, and whatever else no camera writes.
        default: throw ImageIntake.broken
        }
    }

    /// Steps over a marker and its fill bytes.
    private static func nextMarker(_ bytes: [UInt8], _ place: inout Int) -> UInt8? {
        guard place < bytes.count, bytes[place] == 0xFF else { return nil }
        while place < bytes.count, bytes[place] == 0xFF { place += 1 }
        guard place < bytes.count else { return nil }
        place += 1
        return bytes[place - 1]
    }

    /// Where the next marker stands that is neither a stuffed zero nor a restart.
    private static func endOfScan(_ bytes: [UInt8], from start: Int) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            var place = start
            while place + 1 < bytes.count {
                if bytes[place] == 0xFF, bytes[place + 1] != 0, !(0xD0...0xD7).contains(bytes[place + 1]),
                    bytes[place + 1] != 0xFF
                {
                    return place
                }
                place += 1
            }
            return bytes.count
        }
    }
}
