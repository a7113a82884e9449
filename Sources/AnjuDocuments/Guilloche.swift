import CPangoCairo
import Glibc

/// The ground of a card: bands of fine waves that pinch and swell, so that an alteration shows where it was made.
enum Guilloche {
    static func draw(on sheet: Sheet) {
        sheet.rectangle(Box(x: 0, y: 0, width: sheet.width, height: sheet.height), .cardGround)
        cairo_set_line_width(sheet.cairo, points(0.1))
        sheet.fill(.guilloche, 0.2)
        for line in 0..<14 { band(line, of: 14, centre: 0.52, swell: 0.34, waves: 2.0, on: sheet) }
        sheet.fill(.done, 0.16)
        for line in 0..<9 { band(line, of: 9, centre: 0.5, swell: 0.46, waves: 1.25, on: sheet) }
    }

    /// One line of a band: a wave whose height and phase move on with its number.
    private static func band(
        _ line: Int, of count: Int, centre: Double, swell: Double, waves: Double, on sheet: Sheet
    ) {
        let part = Double(line) / Double(count - 1)
        let phase = part * 1.9
        for step in stride(from: 0.0, through: 1.0, by: 1.0 / 160) {
            let angle = step * waves * 2 * .pi
            let envelope = 0.66 + 0.34 * sin(step * .pi * 2.3 + 0.6 + phase * 0.35)
            let wave = sin(angle + phase) * (0.35 + 0.65 * part) + 0.25 * sin(angle * 2 - phase * 1.7)
            let y = (centre + swell * 0.72 * envelope * wave) * sheet.height
            if step == 0 {
                cairo_move_to(sheet.cairo, 0, y)
            } else {
                cairo_line_to(sheet.cairo, step * sheet.width, y)
            }
        }
        cairo_stroke(sheet.cairo)
    }
}
