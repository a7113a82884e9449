/// A size of page, in millimetres.
struct PaperSize {
    let width: Double
    let height: Double

    /// ISO/IEC 7810 ID-1.
    static let card = PaperSize(width: 85.6, height: 53.98)
    /// ISO 216 A4.
    static let a4 = PaperSize(width: 210, height: 297)
}

/// Millimetres in points of 1/72 inch, the unit of every other length here.
func points(_ millimetres: Double) -> Double { millimetres * 72 / 25.4 }
