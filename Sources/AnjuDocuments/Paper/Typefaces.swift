import CPangoCairo

/// The typefaces of this machine, as papers will find them.
public enum Typefaces {
    /// Whether every character of `text` has a face; what is printed needs one for each script.
    public static func show(_ text: String) -> Bool {
        guard let fonts = pango_cairo_font_map_get_default(), let context = pango_font_map_create_context(fonts) else {
            return false
        }
        defer { g_object_unref(UnsafeMutableRawPointer(context)) }
        guard let layout = pango_layout_new(context) else { return false }
        defer { g_object_unref(UnsafeMutableRawPointer(layout)) }
        pango_layout_set_text(layout, text, Int32(text.utf8.count))
        return pango_layout_get_unknown_glyphs_count(layout) == 0
    }
}
