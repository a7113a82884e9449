/// Reads JSON (RFC 8259) strictly: UTF-8, no member twice, no more than ``depth`` levels.
package struct JSONReader {
    /// More levels than any body of ours has.
    static let depth = 8

    private let bytes: [UInt8]
    private var place = 0

    /// The tree, or `nil` where the bytes are not such a text.
    package static func tree(_ bytes: [UInt8]) -> JSONTree? {
        guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
        var reader = JSONReader(bytes: bytes)
        guard let tree = reader.value(depth), reader.skipBlanks(), reader.place == bytes.count else { return nil }
        return tree
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

    @discardableResult
    private mutating func skipBlanks() -> Bool {
        while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { place += 1 }
        return true
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: character) else { return false }
        place += 1
        return true
    }

    private mutating func take(word: String) -> Bool {
        let word = Array(word.utf8)
        guard bytes[place...].starts(with: word) else { return false }
        place += word.count
        return true
    }

    private mutating func value(_ levels: Int) -> JSONTree? {
        guard levels > 0 else { return nil }
        skipBlanks()
        switch next {
        case UInt8(ascii: "{"): return object(levels - 1)
        case UInt8(ascii: "["): return list(levels - 1)
        case UInt8(ascii: "\""): return text().map(JSONTree.text)
        case UInt8(ascii: "n"): return take(word: "null") ? .null : nil
        case UInt8(ascii: "t"): return take(word: "true") ? .truth : nil
        case UInt8(ascii: "f"): return take(word: "false") ? .truth : nil
        default: return number()
        }
    }

    private mutating func object(_ levels: Int) -> JSONTree? {
        place += 1
        var members: [String: JSONTree] = [:]
        skipBlanks()
        if take("}") { return .object(members) }
        repeat {
            skipBlanks()
            guard let name = text(), skipBlanks(), take(":"), let value = value(levels) else { return nil }
            guard members.updateValue(value, forKey: name) == nil else { return nil }
            skipBlanks()
        } while take(",")
        return take("}") ? .object(members) : nil
    }

    private mutating func list(_ levels: Int) -> JSONTree? {
        place += 1
        var values: [JSONTree] = []
        skipBlanks()
        if take("]") { return .list(values) }
        repeat {
            guard let value = value(levels) else { return nil }
            values.append(value)
            skipBlanks()
        } while take(",")
        return take("]") ? .list(values) : nil
    }

    private mutating func number() -> JSONTree? {
        _ = take("-")
        if !take("0"), !digits() { return nil }
        if take("."), !digits() { return nil }
        if take("e") || take("E") {
            if !take("+") { _ = take("-") }
            if !digits() { return nil }
        }
        return .number
    }

    private mutating func digits() -> Bool {
        let start = place
        while let byte = next, (0x30...0x39).contains(byte) { place += 1 }
        return place > start
    }

    private mutating func text() -> String? {
        guard take("\"") else { return nil }
        var collected: [UInt8] = []
        while let byte = next {
            place += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: collected, as: UTF8.self)
            case UInt8(ascii: "\\"):
                guard let scalar = escape() else { return nil }
                collected += Array(String(Character(scalar)).utf8)
            case 0..<0x20: return nil
            default: collected.append(byte)
            }
        }
        return nil
    }

    private mutating func escape() -> Unicode.Scalar? {
        guard let byte = next else { return nil }
        place += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return unicode()
        default: return nil
        }
    }

    /// A `\u` escape, with the second half where it is a surrogate pair.
    private mutating func unicode() -> Unicode.Scalar? {
        guard let first = unit() else { return nil }
        guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first) }
        guard take(word: "\\u"), let second = unit(), (0xDC00..<0xE000).contains(second) else { return nil }
        return Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
    }

    private mutating func unit() -> UInt32? {
        guard place + 4 <= bytes.count else { return nil }
        let digits = bytes[place..<(place + 4)]
        guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
        place += 4
        return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    }
}
