/// How characters that mean something in HTML are written so that they mean themselves.
enum Escape {
    /// Text between tags.
    static func text(_ text: String, into bytes: inout [UInt8]) { write(text, quotes: false, into: &bytes) }

    /// The value of an attribute, which is always quoted with `"`.
    static func attribute(_ text: String, into bytes: inout [UInt8]) { write(text, quotes: true, into: &bytes) }

    private static func write(_ text: String, quotes: Bool, into bytes: inout [UInt8]) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
            case UInt8(ascii: "\"") where quotes: bytes.append(contentsOf: "&quot;".utf8)
            case UInt8(ascii: "'") where quotes: bytes.append(contentsOf: "&#39;".utf8)
            case UInt8(ascii: "`") where quotes: bytes.append(contentsOf: "&#96;".utf8)
            // A parser turns a bare carriage return into a line feed; controls other than tab and line feed are no HTML.
            case UInt8(ascii: "\r"): bytes.append(contentsOf: "&#13;".utf8)
            case 0x00..<0x09, 0x0B, 0x0C, 0x0E..<0x20, 0x7F: bytes.append(contentsOf: "\u{FFFD}".utf8)
            default: bytes.append(byte)
            }
        }
    }
}
