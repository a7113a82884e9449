import CLept

@testable import AnjuImages

/// Picture files made by the tests themselves.
enum Pictures {
    static func jpeg(_ rgb: [UInt8], _ width: Int, _ height: Int) throws -> [UInt8] {
        try Pixels(rgb: rgb, width: width, height: height).jpeg(quality: 92)
    }

    /// Smooth colour and a bright corner at the top left, by which turns can be told.
    static func marked(_ width: Int = 64, _ height: Int = 40) throws -> [UInt8] {
        var rgb: [UInt8] = []
        for y in 0..<height {
            for x in 0..<width {
                let isCorner = x < width / 4 && y < height / 4
                rgb += isCorner ? [250, 250, 250] : [40, UInt8(60 + x), UInt8(60 + y)]
            }
        }
        return try jpeg(rgb, width, height)
    }

    /// A segment put right after the start marker.
    static func adding(_ marker: UInt8, _ payload: [UInt8], to jpeg: [UInt8]) -> [UInt8] {
        let length = payload.count + 2
        return jpeg[..<2] + [0xFF, marker, UInt8(length >> 8), UInt8(length & 255)] + payload + jpeg[2...]
    }

    /// An Exif block with an orientation and a word of the sender's.
    static func exif(orientation: UInt8, _ text: String) -> [UInt8] {
        Array("Exif\0\0MM".utf8) + [
            0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0,
        ]
            + Array(text.utf8)
    }

    static func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
        let body = Array(type.utf8) + data
        let sum = UInt32(truncatingIfNeeded: crc32(0, body, UInt32(body.count)))
        return big(UInt32(data.count)) + body + big(sum)
    }

    static func big(_ value: UInt32) -> [UInt8] { [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) } }

    static let pngSignature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    /// A PNG of truecolour rows, whatever its header claims.
    static func png(width: Int, height: Int, rows: [UInt8], extra: [UInt8] = []) throws -> [UInt8] {
        pngSignature + chunk("IHDR", big(UInt32(width)) + big(UInt32(height)) + [8, 2, 0, 0, 0]) + extra
            + chunk("IDAT", packed(rows)) + chunk("IEND", [])
    }

    static func packed(_ bytes: [UInt8]) -> [UInt8] {
        var length = compressBound(UInt(bytes.count))
        var out = [UInt8](repeating: 0, count: Int(length))
        compress2(&out, &length, bytes, UInt(bytes.count), 9)
        return Array(out.prefix(Int(length)))
    }
}
