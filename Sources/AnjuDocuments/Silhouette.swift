import CPangoCairo

/// Head and shoulders in grey, where a portrait is missing.
enum Silhouette {
    static func draw(on sheet: Sheet, in box: Box) {
        let cairo = sheet.cairo
        sheet.clipped(to: box) {
            // The house's symbol, on its own 52 × 64 grid.
            cairo_translate(cairo, box.x, box.y)
            cairo_scale(cairo, box.width / 52, box.height / 64)
            sheet.fill(.silhouette)
            cairo_move_to(cairo, 26, 12)
            cairo_rel_curve_to(cairo, 7, 0, 11, 5, 11, 12.5)
            cairo_curve_to(cairo, 37, 32, 32.5, 39, 26, 39)
            cairo_rel_curve_to(cairo, -6.5, 0, -11, -7, -11, -14.5)
            cairo_curve_to(cairo, 15, 17, 19, 12, 26, 12)
            cairo_close_path(cairo)
            cairo_move_to(cairo, 6, 64)
            cairo_rel_curve_to(cairo, 0, -13, 8, -19, 20, -19)
            cairo_rel_curve_to(cairo, 12, 0, 20, 6, 20, 19)
            cairo_close_path(cairo)
            cairo_fill(cairo)
        }
    }
}
