/// Photographs as cameras, scanners and telephones send them.
enum JPEGTarget {
    private static let exif: [UInt8] =
        Array("Exif\0\0MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0]

    static let target = FuzzTarget(
        "jpeg", "a photograph",
        words: [
            [0xFF, 0xD9], [0xFF, 0xE1, 0, 2], [0xFF, 0xDA], [0xFF, 0xC2], [0xFF, 0xFE, 0, 4], [0xFF, 0xD0],
            [0xFF, 0xC4],
            [0xFF, 0xDD, 0, 4, 0, 1], [0xFF, 0xFF], exif, Array("Exif\0\0II*\0".utf8), Array("Adobe\0d".utf8),
        ], longest: 6_000,
        seeds: {
            let plain = PictureSeeds.jpeg(isProgressive: false)
            return [
                plain, PictureSeeds.jpeg(isProgressive: true), PictureSeeds.greyJPEG(),
                PictureSeeds.adding(0xE1, exif, to: plain),
                PictureSeeds.adding(0xFE, Array("a word of the sender's".utf8), to: plain),
                PictureSeeds.adding(0xEE, Array("Adobe\0d\0\0\0\0\0".utf8), to: plain),
            ]
        }, run: { try PictureRules.read($0) })
}
