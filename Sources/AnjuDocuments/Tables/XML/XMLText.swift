import AnjuCore

/// Characters of an XML text.
enum XMLText {
    /// The five names that every XML file has, and numbers; every other name is refused.
    static func resolved(_ bytes: ArraySlice<UInt8>) throws -> String {
        guard bytes.contains(UInt8(ascii: "&")) else { return try validated(bytes) }
        var out: [UInt8] = []
        var place = bytes.startIndex
        while place < bytes.endIndex {
            guard bytes[place] == UInt8(ascii: "&") else {
                out.append(bytes[place])
                place += 1
                continue
            }
            let rest = bytes[(place + 1)...].prefix(12)
            guard let end = rest.firstIndex(of: UInt8(ascii: ";")) else { throw TableFault.entities.problem() }
            out += try character(bytes[(place + 1)..<end])
            place = end + 1
        }
        return try validated(out[...])
    }

    /// The bytes as text.
    static func validated(_ bytes: ArraySlice<UInt8>) throws -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw TableFault.encoding.problem() }
        return text
    }

    /// What a spreadsheet writes as `_x000D_`, since XML has no place for it, becomes the character again.
    static func unescaped(_ text: String) -> String {
        guard text.utf8.count >= 7, text.contains("_x") else { return text }
        let bytes = Array(text.utf8)
        var out: [UInt16] = []
        var place = 0
        var plain: [UInt8] = []
        func isMark(_ at: Int) -> Bool {
            at + 7 <= bytes.count && bytes[at] == 0x5F && bytes[at + 1] == 0x78 && bytes[at + 6] == 0x5F
                && bytes[(at + 2)..<(at + 6)].allSatisfy { Character(UnicodeScalar($0)).isHexDigit }
        }
        while place < bytes.count {
            if isMark(place),
                let unit = UInt16(String(decoding: bytes[(place + 2)..<(place + 6)], as: UTF8.self), radix: 16)
            {
                out += Array(String(decoding: plain, as: UTF8.self).utf16) + [unit]
                plain = []
                place += 7
            } else {
                plain.append(bytes[place])
                place += 1
            }
        }
        out += Array(String(decoding: plain, as: UTF8.self).utf16)
        return String(decoding: out, as: UTF16.self)
    }

    private static func character(_ name: ArraySlice<UInt8>) throws -> [UInt8] {
        switch String(decoding: name, as: UTF8.self) {
        case "amp": return [0x26]
        case "lt": return [0x3C]
        case "gt": return [0x3E]
        case "quot": return [0x22]
        case "apos": return [0x27]
        case let other:
            guard other.hasPrefix("#") else { throw TableFault.entities.problem() }
            let digits = other.dropFirst()
            let number = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            guard let number, number > 0, let scalar = UnicodeScalar(number) else {
                throw TableFault.entities.problem()
            }
            return Array(String(Character(scalar)).utf8)
        }
    }
}
