/// The colours of printed papers: the light tokens of the house's sheet.
enum Ink: UInt32 {
    case ink = 0x18_211F
    case second = 0x4B_5753
    case bad = 0xA8_201A
    case done = 0x25_663F
    case rule = 0xD3_D8CF
    case edge = 0x7F_8A83
    case guilloche = 0x17_485A
    case cardGround = 0xFB_FCF8
    case portraitGround = 0xEE_F1EA
    case silhouette = 0x9F_A8A2
    case white = 0xFF_FFFF
    /// Modules of a symbol are black, not ink: scanners want the contrast.
    case black = 0

    /// Red, green and blue, each 0…1.
    var parts: (red: Double, green: Double, blue: Double) {
        (Double(rawValue >> 16 & 255) / 255, Double(rawValue >> 8 & 255) / 255, Double(rawValue & 255) / 255)
    }
}
