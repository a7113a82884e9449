import AnjuCore
import CPangoCairo

/// One PDF being drawn, page by page, in points from the top left.
final class Sheet {
    let size: PaperSize
    let cairo: OpaquePointer
    private let surface: OpaquePointer
    private let sink: ByteSink
    private let identity: PaperIdentity
    private var openTags: [String] = []

    init(_ size: PaperSize, _ identity: PaperIdentity) throws {
        let sink = ByteSink()
        let write: cairo_write_func_t = { closure, data, count in
            guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
            let sink = Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
            sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
            return CAIRO_STATUS_SUCCESS
        }
        // The sheet keeps the sink alive until after the surface is gone.
        guard
            let surface = cairo_pdf_surface_create_for_stream(
                write, Unmanaged.passUnretained(sink).toOpaque(), points(size.width), points(size.height)),
            let cairo = cairo_create(surface)
        else { throw PaperFailure(description: "no surface") }
        (self.size, self.identity, self.sink, self.surface, self.cairo) = (size, identity, sink, surface, cairo)
        for (key, value) in [
            (CAIRO_PDF_METADATA_TITLE, identity.title.printable),
            (CAIRO_PDF_METADATA_CREATOR, "Anju"),
            (CAIRO_PDF_METADATA_CREATE_DATE, Self.dateText(identity.made)),
            (CAIRO_PDF_METADATA_MOD_DATE, Self.dateText(identity.made)),
        ] {
            cairo_pdf_surface_set_metadata(surface, key, value)
        }
        open("Document")
    }

    deinit {
        cairo_destroy(cairo)
        cairo_surface_finish(surface)
        cairo_surface_destroy(surface)
    }

    var width: Double { points(size.width) }
    var height: Double { points(size.height) }

    /// Ends the page and begins the next.
    func turn() { cairo_show_page(cairo) }

    /// Draws `body` as one element of the reading order, named as PDF names them: `H1`, `P`, `TR` and so on.
    func tagged(_ tag: String, _ body: () throws -> Void) rethrows {
        open(tag)
        defer { close() }
        try body()
    }

    func open(_ tag: String) {
        openTags.append(tag)
        cairo_tag_begin(cairo, tag, nil)
    }

    func close() {
        guard let tag = openTags.popLast() else { return }
        cairo_tag_end(cairo, tag)
    }

    /// Ends the file; throws the library's words where anything went wrong on the way.
    func finish() throws -> [UInt8] {
        while !openTags.isEmpty { close() }
        try check(cairo_status(cairo))
        cairo_surface_finish(surface)
        try check(cairo_surface_status(surface))
        return try PDFCatalog.adding(language: identity.language, to: sink.bytes)
    }

    func check(_ status: cairo_status_t) throws {
        guard status == CAIRO_STATUS_SUCCESS else {
            throw PaperFailure(description: String(cString: cairo_status_to_string(status)))
        }
    }

    /// Seconds are as fine as the format goes.
    private static func dateText(_ moment: Instant) -> String {
        String(moment.description.prefix(19)) + "Z"
    }
}
