import CQRencode

/// A QR symbol (ISO/IEC 18004) as a square of modules, without its quiet zone.
public struct QRCode: Hashable, Sendable {
    /// Modules a side.
    public let size: Int
    /// Row by row from the top left; `true` is dark.
    public let modules: [Bool]

    /// Error correction: `medium` survives about 15 % of damage, `quartile` about 25 %.
    public enum Correction: Sendable { case low, medium, quartile, high }

    /// Encodes text of the alphanumeric set (0–9, A–Z, space, `$%*+-./:`) in alphanumeric mode; other text in byte mode.
    ///
    /// Throws ``QRError`` where the text does not fit a symbol.
    public init(_ text: String, correction: Correction = .medium) throws {
        let level =
            switch correction {
            case .low: QR_ECLEVEL_L
            case .medium: QR_ECLEVEL_M
            case .quartile: QR_ECLEVEL_Q
            case .high: QR_ECLEVEL_H
            }
        // Case-sensitive 8-bit hinting still picks alphanumeric mode for text that needs nothing more.
        guard let code = QRcode_encodeString(text, 0, level, QR_MODE_8, 1) else {
            throw QRError.tooLong(text.utf8.count)
        }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        let dark = UnsafeBufferPointer(start: code.pointee.data, count: width * width).map { $0 & 1 == 1 }
        (size, modules) = (width, dark)
    }

    /// Whether the module at column `x` of row `y` is dark.
    public subscript(x: Int, y: Int) -> Bool { modules[y * size + x] }
}

/// Why a QR symbol could not be made.
public enum QRError: Error, Hashable, Sendable {
    /// So many bytes fit no symbol at the level of correction asked for.
    case tooLong(Int)
}
