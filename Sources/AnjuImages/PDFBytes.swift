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

    /// Calls `body` with every name of two characters or more, `#xx` resolved: `/J#61vaScript` is `JavaScript`.
    ///
    /// Names that matter are short; what is longer, or one letter, is not collected: a file may hold millions.
    static func names(in bytes: ArraySlice<UInt8>, _ body: ([UInt8]) -> Void) {
        bytes.withUnsafeBufferPointer { bytes in
            var start: Int?
            for place in 0...bytes.count
            where place == bytes.count || bytes[place] == UInt8(ascii: "/") || isDelimiter(bytes[place]) {
                // A character may be written as three.
                if let start, (2...96).contains(place - start) {
                    let name = resolved(bytes[start..<place])
                    if name.count <= 32 { body(name) }
                }
                start = place < bytes.count && bytes[place] == UInt8(ascii: "/") ? place + 1 : nil
            }
        }
    }

    private static func resolved(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
        guard bytes.contains(UInt8(ascii: "#")) else { return Array(bytes) }
        var name: [UInt8] = []
        var place = bytes.startIndex
        while place < bytes.endIndex {
            if bytes[place] == UInt8(ascii: "#"), place + 2 < bytes.endIndex, let high = hex(bytes[place + 1]),
                let low = hex(bytes[place + 2])
            {
                name.append(high << 4 | low)
                place += 2
            } else {
                name.append(bytes[place])
            }
            place += 1
        }
        return name
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
