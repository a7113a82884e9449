import AnjuCore
import CPangoCairo

/// Words repeated aslant over a picture, as a layer to be blended into it.
public struct Watermark: Sendable {
    /// Pixels.
    public let width: Int
    public let height: Int
    /// 0 where nothing is, 255 where a stroke covers the pixel whole; row by row without padding.
    public let coverage: [UInt8]

    /// Sets `words` as often as the picture has room, at least once in each of its quarters.
    ///
    /// Throws ``PaperFailure`` where the library cannot draw.
    public init(_ words: String, width: Int, height: Int) throws {
        (self.width, self.height) = (max(1, width), max(1, height))
        let drawn = Watermark.Drawing(width: self.width, height: self.height)
        coverage = try Press.run { try drawn.coverage(of: words.printable) }
    }

    private struct Drawing {
        let width: Int
        let height: Int

        /// A letter is as high as a fortieth of the shorter side: legible where the picture is.
        private var letter: Double { max(9, Double(min(width, height)) / 40) }

        func coverage(of words: String) throws -> [UInt8] {
            guard let surface = cairo_image_surface_create(CAIRO_FORMAT_A8, Int32(width), Int32(height)) else {
                throw PaperFailure(description: "no surface")
            }
            defer { cairo_surface_destroy(surface) }
            guard let cairo = cairo_create(surface) else { throw PaperFailure(description: "no context") }
            defer { cairo_destroy(cairo) }
            guard let layout = pango_cairo_create_layout(cairo) else { throw PaperFailure(description: "no layout") }
            defer { g_object_unref(UnsafeMutableRawPointer(layout)) }
            let font = pango_font_description_new()
            defer { pango_font_description_free(font) }
            pango_font_description_set_family(font, Face.sans.families)
            pango_font_description_set_absolute_size(font, letter * Double(PANGO_SCALE))
            pango_layout_set_font_description(layout, font)
            pango_layout_set_text(layout, words, Int32(words.utf8.count))
            fill(cairo, layout)
            cairo_surface_flush(surface)
            let status = cairo_status(cairo)
            guard status == CAIRO_STATUS_SUCCESS else {
                throw PaperFailure(description: String(cString: cairo_status_to_string(status)))
            }
            return try rows(of: surface)
        }

        /// Lines that rise by a sixth of a turn's half, each beginning half a length beside the one above it.
        private func fill(_ cairo: OpaquePointer, _ layout: OpaquePointer) {
            var extent = PangoRectangle()
            pango_layout_get_extents(layout, nil, &extent)
            let long = Double(extent.width) / Double(PANGO_SCALE) + letter * 4
            let apart = letter * 6
            let reach = Double(width + height)
            cairo_translate(cairo, Double(width) / 2, Double(height) / 2)
            cairo_rotate(cairo, -.pi / 9)
            cairo_set_source_rgba(cairo, 0, 0, 0, 1)
            for row in 0...Int(reach / apart) {
                let shift = row.isMultiple(of: 2) ? 0 : long / 2
                for column in 0...Int(reach / long) + 1 {
                    cairo_move_to(
                        cairo, Double(column) * long - reach / 2 - shift, Double(row) * apart - reach / 2)
                    pango_cairo_show_layout(cairo, layout)
                }
            }
        }

        private func rows(of surface: OpaquePointer) throws -> [UInt8] {
            let stride = Int(cairo_image_surface_get_stride(surface))
            guard let data = cairo_image_surface_get_data(surface) else { throw PaperFailure(description: "no pixels") }
            var rows: [UInt8] = []
            rows.reserveCapacity(width * height)
            for row in 0..<height { rows += UnsafeBufferPointer(start: data + row * stride, count: width) }
            return rows
        }
    }
}
