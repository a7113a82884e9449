/// Words and names in the bytes of a PDF (ISO 32000-1, 7.2).
enum PDFBytes {
    /// Where `word` stands first, at or after `start`.
    static func first(_ word: StaticString, in bytes: [UInt8], from start: Int) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            word.withUTF8Buffer { word in
                guard bytes.count >= word.count, start <= bytes.count - word.count else { return nil }
                for place in start...(bytes.count - word.count) where bytes[place] == word[0] {
                    var length = 1
                    while length < word.count, bytes[place + length] == word[length] { length += 1 }
                    if length == word.count { return place }
                }
                return nil
            }
        }
    }

    /// Calls `body` with every name, `#xx` resolved: `/J#61vaScript` is `JavaScript`.
    static func names(in bytes: ArraySlice<UInt8>, _ body: ([UInt8]) -> Void) {
        var name: [UInt8]?
        var place = bytes.startIndex
        while place < bytes.endIndex {
            let byte = bytes[place]
            if byte == UInt8(ascii: "/") || isDelimiter(byte) {
                if let name { body(name) }
                name = byte == UInt8(ascii: "/") ? [] : nil
            } else if name != nil {
                if byte == UInt8(ascii: "#"), place + 2 < bytes.endIndex, let high = hex(bytes[place + 1]),
                    let low = hex(bytes[place + 2])
                {
                    name?.append(high << 4 | low)
                    place += 2
                } else {
                    name?.append(byte)
                }
                // Names that matter are short; the rest of packed data is not collected.
                if (name?.count ?? 0) > 32 { name = nil }
            }
            place += 1
        }
        if let name { body(name) }
    }

    private static func isDelimiter(_ byte: UInt8) -> Bool {
        switch byte {
        case 0, 9, 10, 12, 13, 32: true
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"): true
        case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "%"): true
        default: false
        }
    }

    private static func hex(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 48...57: byte - 48
        case 65...70: byte - 55
        case 97...102: byte - 87
        default: nil
        }
    }
}
