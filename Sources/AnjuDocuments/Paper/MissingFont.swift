import AnjuCore
import CPangoCairo

/// Finds which script the machine has no face for.
enum MissingFont {
    /// A problem that names the script by its ISO 15924 code and the first character that no face has.
    static func problem(in runs: [TextRun], on sheet: Sheet) -> Problem {
        for run in runs {
            for scalar in run.text.unicodeScalars where isUnknown(scalar, run, on: sheet) {
                return Problem(
                    .unavailable, "paper.no-font",
                    [
                        "script": script(of: scalar),
                        "character": "U+" + String(scalar.value, radix: 16, uppercase: true),
                    ])
            }
        }
        return Problem(.unavailable, "paper.no-font", ["script": "Zzzz", "character": ""])
    }

    private static func isUnknown(_ scalar: Unicode.Scalar, _ run: TextRun, on sheet: Sheet) -> Bool {
        guard let layout = pango_cairo_create_layout(sheet.cairo) else { return false }
        defer { g_object_unref(UnsafeMutableRawPointer(layout)) }
        let text = String(scalar)
        pango_layout_set_text(layout, text, Int32(text.utf8.count))
        TextAttributes.apply([TextRun(text, run.language, run.style)], to: layout)
        return pango_layout_get_unknown_glyphs_count(layout) > 0
    }

    private static func script(of scalar: Unicode.Scalar) -> String {
        let code = g_unicode_script_to_iso15924(g_unichar_get_script(scalar.value))
        let letters = [code >> 24, code >> 16, code >> 8, code].map { UInt8(truncatingIfNeeded: $0) }
        return String(decoding: letters, as: UTF8.self)
    }
}
