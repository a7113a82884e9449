import AnjuCore
import CPangoCairo

/// Styles of runs as pango's attributes over the joined text.
enum TextAttributes {
    static func apply(_ runs: [TextRun], to layout: OpaquePointer) {
        let list = pango_attr_list_new()
        defer { pango_attr_list_unref(list) }
        var start: UInt32 = 0
        for run in runs {
            let end = start + UInt32(run.text.utf8.count)
            let parts = run.style.ink.parts
            let description = font(run.style)
            // The face's own lines stand 2.15 em apart; 1.8 keeps every mark clear and a receipt on one page.
            let leading = run.style.leading * (run.language == .burmese ? 0.84 : 1)
            for attribute in [
                pango_attr_line_height_new(leading), pango_attr_font_desc_new(description),
                pango_attr_language_new(pango_language_from_string(run.fontLanguage)),
                pango_attr_foreground_new(channel(parts.red), channel(parts.green), channel(parts.blue)),
                pango_attr_insert_hyphens_new(0),
            ] {
                guard let attribute else { continue }
                attribute.pointee.start_index = start
                attribute.pointee.end_index = end
                pango_attr_list_insert(list, attribute)
            }
            pango_font_description_free(description)
            start = end
        }
        pango_layout_set_attributes(layout, list)
    }

    private static func font(_ style: TextStyle) -> OpaquePointer? {
        let description = pango_font_description_new()
        pango_font_description_set_family(description, style.face.families)
        // Absolute: a point is 1/72 inch here, whatever resolution the machine believes in.
        pango_font_description_set_absolute_size(description, style.size * Double(PANGO_SCALE))
        pango_font_description_set_weight(description, style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
        return description
    }

    private static func channel(_ part: Double) -> UInt16 { UInt16((part * 65_535).rounded()) }
}
