import CLept

/// Small picture files made here, so that no picture of anybody is needed.
enum PictureSeeds {
    /// A drawing of smooth colour with a bright corner.
    private static func drawing(_ width: Int32, _ height: Int32) -> UnsafeMutablePointer<Pix>? {
        guard let pix = pixCreate(width, height, 32), let data = pixGetData(pix) else { return nil }
        for y in 0..<Int(height) {
            for x in 0..<Int(width) {
                let isCorner = x < 6 && y < 6
                data[y * Int(width) + x] =
                    isCorner ? 0xFAFA_FA00 : 0x2800_0000 | UInt32(60 + x) << 16 | UInt32(60 + y) << 8
            }
        }
        return pix
    }

    private static func file(
        _ write: (UnsafeMutablePointer<Pix>, inout UnsafeMutablePointer<UInt8>?, inout Int) -> Int32
    ) -> [UInt8] {
        var pix = drawing(24, 16)
        defer { pixDestroy(&pix) }
        var (data, size): (UnsafeMutablePointer<UInt8>?, Int) = (nil, 0)
        guard let pix, write(pix, &data, &size) == 0, let data else { return [] }
        defer { lept_free(data) }
        return Array(UnsafeBufferPointer(start: data, count: size))
    }

    static func jpeg(isProgressive: Bool) -> [UInt8] {
        file { pixWriteMemJpeg(&$1, &$2, $0, 75, isProgressive ? 1 : 0) }
    }

    static func greyJPEG() -> [UInt8] {
        file { pix, data, size in
            var grey = pixConvertTo8(pix, 0)
            defer { pixDestroy(&grey) }
            return pixWriteMemJpeg(&data, &size, grey, 75, 0)
        }
    }

    static func png() -> [UInt8] { file { pixWriteMemPng(&$1, &$2, $0, 0) } }

    static func palettePNG() -> [UInt8] {
        file { pix, data, size in
            var few = pixOctreeQuantNumColors(pix, 8, 0)
            defer { pixDestroy(&few) }
            return pixWriteMemPng(&data, &size, few, 0)
        }
    }

    /// A segment put right after the start marker of a JPEG.
    static func adding(_ marker: UInt8, _ payload: [UInt8], to jpeg: [UInt8]) -> [UInt8] {
        let length = payload.count + 2
        return Array(jpeg.prefix(2)) + [0xFF, marker, UInt8(length >> 8), UInt8(length & 255)] + payload
            + jpeg.dropFirst(2)
    }

    /// A chunk put right before the first data of a PNG.
    static func adding(chunk type: String, _ data: [UInt8], to png: [UInt8]) -> [UInt8] {
        Array(png.prefix(33)) + chunk(type, data) + png.dropFirst(33)
    }

    static func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
        let body = Array(type.utf8) + data
        return big(data.count) + body + big(Int(crc32(0, body, UInt32(body.count))))
    }

    static func big(_ number: Int) -> [UInt8] { [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) } }

    /// zlib's format.
    static func packed(_ bytes: [UInt8]) -> [UInt8] {
        var length = compressBound(UInt(bytes.count))
        var out = [UInt8](repeating: 0, count: Int(length))
        guard compress2(&out, &length, bytes, UInt(bytes.count), 6) == Z_OK else { return [] }
        return Array(out.prefix(Int(length)))
    }
}
