/// A drawn head and shoulders on white: nobody's likeness, which every check of a portrait finds good.
public enum DemoPortrait {
    static let count = 12
    /// In the drawing's own measure; each of its points is two pixels wide and high, as many as a permit asks for.
    private static let (width, height, scale) = (240, 300, 2)

    /// The `index`-th drawing, as a PNG.
    public static func png(_ index: Int) -> [UInt8] {
        let tones: [[UInt8]] = [[0xE8, 0xC3, 0xA0], [0xC9, 0x98, 0x6B], [0x9C, 0x6B, 0x45], [0x6F, 0x47, 0x2C]]
        let cloths: [[UInt8]] = [[0x2F, 0x4F, 0x7F], [0x7A, 0x2E, 0x3A], [0x2E, 0x6B, 0x4F]]
        let palette: [[UInt8]] = [
            [0xF7, 0xF7, 0xF5], tones[index % tones.count], [0x1C, 0x18, 0x16], cloths[index % cloths.count],
        ]
        let hasLongHair = (index / 2).isMultiple(of: 2)
        var pixels: [UInt8] = []
        pixels.reserveCapacity(width * height * scale * scale)
        for row in 0..<height {
            var line: [UInt8] = []
            for column in 0..<width {
                let colour = colour(column, row, hasLongHair: hasLongHair)
                line += Array(repeating: colour, count: scale)
            }
            for _ in 0..<scale { pixels += line }
        }
        return PaletteImage(width: width * scale, height: height * scale, palette: palette, pixels: pixels).png
    }

    /// Place in the palette: ground, skin, hair and eyes, cloth.
    private static func colour(_ column: Int, _ row: Int, hasLongHair: Bool) -> UInt8 {
        let (x, y) = (column - width / 2, row - 120)
        func isIn(_ centreX: Int, _ centreY: Int, _ radiusX: Int, _ radiusY: Int) -> Bool {
            let (dx, dy) = ((x - centreX) * radiusY, (y - centreY) * radiusX)
            return dx * dx + dy * dy <= radiusX * radiusX * radiusY * radiusY
        }
        if isIn(-20, 0, 5, 3) || isIn(20, 0, 5, 3) || isIn(0, 34, 12, 2) { return 2 }
        if isIn(0, -34, 46, 30), !isIn(0, 6, 44, 40) { return 2 }
        if isIn(0, 8, 46, 60) { return 1 }
        if isIn(0, hasLongHair ? 10 : -14, hasLongHair ? 58 : 51, hasLongHair ? 82 : 54), y < (hasLongHair ? 90 : 4) {
            return 2
        }
        if abs(x) < 18, y > 0, y < 90 { return 1 }
        return isIn(0, 180, 104, 105) ? 3 : 0
    }
}
