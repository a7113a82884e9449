import AnjuCore
import CPangoCairo

/// A JPEG or PNG ready to be drawn; a JPEG goes into the file as it is, without a second compression.
final class PaperPicture {
    let width: Double
    let height: Double
    private let surface: OpaquePointer

    /// Throws ``Problem`` `paper.bad-picture` for anything that is neither, is broken, or has over 50 million pixels.
    init(_ bytes: [UInt8]) throws {
        guard let surface = bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) ? Self.png(bytes) : Self.jpeg(bytes),
            cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS
        else { throw Problem(.invalid, "paper.bad-picture") }
        self.surface = surface
        width = Double(cairo_image_surface_get_width(surface))
        height = Double(cairo_image_surface_get_height(surface))
    }

    deinit { cairo_surface_destroy(surface) }

    /// Fills the box, cutting what is too long on either side.
    func draw(on sheet: Sheet, filling box: Box) {
        let scale = max(box.width / width, box.height / height)
        sheet.clipped(to: box) {
            cairo_translate(
                sheet.cairo, box.x + (box.width - width * scale) / 2, box.y + (box.height - height * scale) / 2)
            cairo_scale(sheet.cairo, scale, scale)
            cairo_set_source_surface(sheet.cairo, surface, 0, 0)
            cairo_paint(sheet.cairo)
        }
    }

    private static let pixelLimit = 50_000_000

    private static func png(_ bytes: [UInt8]) -> OpaquePointer? {
        // IHDR comes first: width and height are bytes 16 to 23.
        guard bytes.count > 33, number(bytes, 16, 4) > 0, number(bytes, 20, 4) > 0,
            number(bytes, 16, 4).multipliedReportingOverflow(by: number(bytes, 20, 4)).partialValue <= pixelLimit
        else { return nil }
        let source = ByteSink()
        source.bytes = bytes.reversed()
        return withExtendedLifetime(source) {
            cairo_image_surface_create_from_png_stream(
                { closure, data, count in
                    guard let closure, let data else { return CAIRO_STATUS_READ_ERROR }
                    let source = Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
                    guard source.bytes.count >= Int(count) else { return CAIRO_STATUS_READ_ERROR }
                    for index in 0..<Int(count) { data[index] = source.bytes.removeLast() }
                    return CAIRO_STATUS_SUCCESS
                }, Unmanaged.passUnretained(source).toOpaque())
        }
    }

    private static func jpeg(_ bytes: [UInt8]) -> OpaquePointer? {
        guard let size = jpegSize(bytes), size.width * size.height <= pixelLimit, bytes.suffix(2) == [0xFF, 0xD9],
            let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(size.width), Int32(size.height))
        else { return nil }
        let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
        _ = copy.initialize(from: bytes)
        let status = cairo_surface_set_mime_data(
            surface, "image/jpeg", copy.baseAddress, UInt(bytes.count), { $0?.deallocate() }, copy.baseAddress)
        if status != CAIRO_STATUS_SUCCESS { copy.deallocate() }
        return surface
    }

    /// Reads the frame header; `nil` where there is none.
    private static func jpegSize(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
        guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
        var place = 2
        while place + 9 < bytes.count, bytes[place] == 0xFF {
            let marker = bytes[place + 1]
            let isFrame = (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
            if isFrame {
                let (height, width) = (number(bytes, place + 5, 2), number(bytes, place + 7, 2))
                return width > 0 && height > 0 ? (width, height) : nil
            }
            place += marker == 0xFF ? 1 : 2 + number(bytes, place + 2, 2)
        }
        return nil
    }

    private static func number(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int {
        bytes[start..<(start + count)].reduce(0) { $0 << 8 | Int($1) }
    }
}
