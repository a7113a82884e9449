import AnjuCore
import CPangoCairo

/// Text set by pango: shaped, broken into lines, measured.
final class TextLayout {
    enum Alignment { case left, right, centre }

    /// One line's place in the layout, in points.
    struct Line {
        let top: Double
        let bottom: Double
        let baseline: Double
    }

    let lines: [Line]
    let width: Double
    private let layout: OpaquePointer

    /// Sets `runs`, breaking lines at `width` where one is given.
    ///
    /// Throws ``Problem`` `paper.no-font` with the script where no installed face has one of the characters.
    init(
        _ runs: [TextRun], on sheet: Sheet, width: Double? = nil, alignment: Alignment = .left
    ) throws {
        guard let layout = pango_cairo_create_layout(sheet.cairo) else {
            throw PaperFailure(description: "no layout")
        }
        self.layout = layout
        Self.prepare(layout, language: runs.first?.fontLanguage ?? "zh-cn")
        let text = runs.map(\.text).joined()
        pango_layout_set_text(layout, text, Int32(text.utf8.count))
        TextAttributes.apply(runs, to: layout)
        if let width {
            pango_layout_set_width(layout, Int32(width * Double(PANGO_SCALE)))
            pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
        }
        switch alignment {
        case .left: pango_layout_set_alignment(layout, PANGO_ALIGN_LEFT)
        case .right: pango_layout_set_alignment(layout, PANGO_ALIGN_RIGHT)
        case .centre: pango_layout_set_alignment(layout, PANGO_ALIGN_CENTER)
        }
        Self.alignBaselines(layout)
        (lines, self.width) = Self.measure(layout)
        guard pango_layout_get_unknown_glyphs_count(layout) == 0 else { throw MissingFont.problem(in: runs, on: sheet) }
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(layout)) }

    var height: Double { lines.last?.bottom ?? 0 }

    /// How many lines, from `first` on, fit into `height`.
    func fitting(_ height: Double, from first: Int = 0) -> Int {
        guard first < lines.count else { return 0 }
        return lines[first...].prefix { $0.bottom - lines[first].top <= height + 0.01 }.count
    }

    func height(of range: Range<Int>) -> Double {
        range.isEmpty ? 0 : lines[range.upperBound - 1].bottom - lines[range.lowerBound].top
    }

    /// Draws lines with the first one's top at `y`.
    func draw(on sheet: Sheet, x: Double, y: Double, range: Range<Int>? = nil) {
        let range = range ?? 0..<lines.count
        guard !range.isEmpty else { return }
        guard let iterator = pango_layout_get_iter(layout) else { return }
        defer { pango_layout_iter_free(iterator) }
        let shift = y - lines[range.lowerBound].top
        for index in 0..<range.upperBound {
            if range.contains(index) {
                var logical = PangoRectangle()
                pango_layout_iter_get_line_extents(iterator, nil, &logical)
                cairo_move_to(
                    sheet.cairo, x + Double(logical.x) / Double(PANGO_SCALE), shift + lines[index].baseline)
                pango_cairo_show_layout_line(sheet.cairo, pango_layout_iter_get_line_readonly(iterator))
            }
            pango_layout_iter_next_line(iterator)
        }
    }

    private static func prepare(_ layout: OpaquePointer, language: String) {
        let context = pango_layout_get_context(layout)
        pango_context_set_language(context, pango_language_from_string(language))
        pango_context_set_round_glyph_positions(context, 0)
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)
        // A name is drawn in its own direction but a line stays where the paper has it.
        pango_layout_set_auto_dir(layout, 0)
        pango_layout_context_changed(layout)
    }

    /// Puts every run on one baseline.
    ///
    /// Pango 1.50 takes a line's baseline from its first script and shifts the others by the fonts' own tables; Noto Sans
    /// Myanmar's table lifts Burmese by half a letter beside Chinese. Browsers do not, and neither do readers expect it.
    private static func alignBaselines(_ layout: OpaquePointer) {
        // Not the read-only list: asking for this one tells pango to measure anew.
        var line = pango_layout_get_lines(layout)
        while let node = line {
            var run = node.pointee.data?.assumingMemoryBound(to: PangoLayoutLine.self).pointee.runs
            while let item = run {
                item.pointee.data?.assumingMemoryBound(to: PangoGlyphItem.self).pointee.y_offset = 0
                run = item.pointee.next
            }
            line = node.pointee.next
        }
    }

    private static func measure(_ layout: OpaquePointer) -> (lines: [Line], width: Double) {
        let scale = Double(PANGO_SCALE)
        guard let iterator = pango_layout_get_iter(layout) else { return ([], 0) }
        defer { pango_layout_iter_free(iterator) }
        var lines: [Line] = []
        var right = 0.0
        repeat {
            var logical = PangoRectangle()
            pango_layout_iter_get_line_extents(iterator, nil, &logical)
            let baseline = Double(pango_layout_iter_get_baseline(iterator)) / scale
            let top = Double(logical.y) / scale
            lines.append(Line(top: top, bottom: top + Double(logical.height) / scale, baseline: baseline))
            right = max(right, Double(logical.width) / scale)
        } while pango_layout_iter_next_line(iterator) != 0
        return (lines, right)
    }
}
