import CPangoCairo

/// A state as a shape first and a colour second, so that a grey copy still says it.
enum StateMark {
    /// A diamond with an exclamation mark.
    case missing
    /// A disc with a tick.
    case done
    /// A clock.
    case awaited

    static let side = 13.0

    func draw(on sheet: Sheet, x: Double, y: Double) {
        let cairo = sheet.cairo
        cairo_save(cairo)
        defer { cairo_restore(cairo) }
        // The house's symbols, on their own 24 × 24 grid, a little below the first line's top.
        cairo_translate(cairo, x, y + 2)
        cairo_scale(cairo, Self.side / 24, Self.side / 24)
        cairo_new_path(cairo)
        cairo_set_line_width(cairo, 2.4)
        cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND)
        switch self {
        case .missing: drawMissing(sheet)
        case .done: drawDone(sheet)
        case .awaited: drawAwaited(sheet)
        }
    }

    private func drawMissing(_ sheet: Sheet) {
        sheet.fill(.bad)
        path(sheet, [(12, 1), (23, 12), (12, 23), (1, 12)])
        cairo_close_path(sheet.cairo)
        cairo_fill(sheet.cairo)
        sheet.fill(.white)
        path(sheet, [(12, 6.8), (12, 12.8)])
        path(sheet, [(12, 16.6), (12, 16.7)])
        cairo_stroke(sheet.cairo)
    }

    private func drawDone(_ sheet: Sheet) {
        sheet.fill(.done)
        cairo_arc(sheet.cairo, 12, 12, 11, 0, 2 * .pi)
        cairo_fill(sheet.cairo)
        sheet.fill(.white)
        path(sheet, [(7.2, 12.4), (10.4, 15.6), (16.6, 8.6)])
        cairo_stroke(sheet.cairo)
    }

    private func drawAwaited(_ sheet: Sheet) {
        sheet.fill(.second)
        cairo_arc(sheet.cairo, 12, 12, 9.8, 0, 2 * .pi)
        cairo_new_sub_path(sheet.cairo)
        path(sheet, [(12, 6.6), (12, 12), (15.6, 14.2)])
        cairo_stroke(sheet.cairo)
    }

    private func path(_ sheet: Sheet, _ corners: [(Double, Double)]) {
        for (index, corner) in corners.enumerated() {
            if index == 0 {
                cairo_move_to(sheet.cairo, corner.0, corner.1)
            } else {
                cairo_line_to(sheet.cairo, corner.0, corner.1)
            }
        }
    }
}
