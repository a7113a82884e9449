/// Scans and screen pictures.
enum PNGTarget {
    static let target = FuzzTarget(
        "png", "a scan",
        words: ["IHDR", "PLTE", "tRNS", "IDAT", "IEND", "tEXt", "iCCP", "acTL", "eXIf"].map { Array($0.utf8) }
            + [[0, 0, 0, 0], [0x7F, 0xFF, 0xFF, 0xFF]], longest: 6_000,
        seeds: {
            let plain = PictureSeeds.png()
            return [
                plain, PictureSeeds.palettePNG(),
                PictureSeeds.adding(chunk: "tEXt", Array("Comment\0a word of the sender's".utf8), to: plain),
                PictureSeeds.adding(chunk: "tRNS", [0, 60, 0, 60, 0, 60], to: plain),
            ]
        },
        mend: { bytes in
            // Each chunk's check sum is made right, so that changes reach the decoder.
            var place = 8
            while place + 12 <= bytes.count {
                let length = bytes[place..<(place + 4)].reduce(0) { $0 << 8 | Int($1) }
                let end = place + 8 + length
                guard end + 4 <= bytes.count else { return }
                let body = Array(bytes[(place + 4)..<end])
                let sum = PictureSeeds.chunk(String(decoding: body.prefix(4), as: UTF8.self), Array(body.dropFirst(4)))
                if body.prefix(4).allSatisfy({ $0 < 128 }) {
                    bytes.replaceSubrange(end..<(end + 4), with: sum.suffix(4))
                }
                place = end + 4
            }
        }, run: { try PictureRules.read($0) })
}
