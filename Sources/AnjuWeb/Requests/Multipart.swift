/// A `multipart/form-data` body (RFC 7578), cut into its parts.
struct Multipart {
    /// One field or file.
    struct Part {
        var name: String
        /// There is one exactly where the part is a file.
        var fileName: String?
        var content: ArraySlice<UInt8>
    }

    private(set) var parts: [Part] = []

    /// Parts that do not follow the form are left out; at most 500 are read.
    init(_ bytes: [UInt8], boundary: String) {
        let mark = Array("--\(boundary)".utf8)
        var starts: [Int] = []
        var index = 0
        while let found = Self.find(mark, in: bytes, from: index), starts.count < 502 {
            starts.append(found)
            index = found + mark.count
        }
        for (start, end) in zip(starts, starts.dropFirst()) {
            let body = bytes[(start + mark.count)..<end]
            if let part = Self.part(body) { parts.append(part) }
        }
    }

    /// A part stands between line ends: its headers, an empty line, its content.
    private static func part(_ body: ArraySlice<UInt8>) -> Part? {
        guard body.starts(with: [13, 10]), body.suffix(2) == [13, 10] else { return nil }
        let bytes = Array(body.dropFirst(2).dropLast(2))
        guard let gap = find([13, 10, 13, 10], in: bytes, from: 0), gap < 2_000 else { return nil }
        let headers = String(decoding: bytes[..<gap], as: UTF8.self)
        guard let name = value("name", in: headers) else { return nil }
        return Part(name: name, fileName: value("filename", in: headers), content: bytes[(gap + 4)...])
    }

    /// `key="…"` of the disposition line.
    static func value(_ key: String, in headers: String) -> String? {
        for line in headers.split(whereSeparator: \.isNewline) where line.lowercased().hasPrefix("content-disposition:")
        {
            for part in line.split(separator: ";").dropFirst() {
                let pair = part.drop { $0 == " " }
                guard pair.hasPrefix(key + "=\"") else { continue }
                return String(pair.dropFirst(key.count + 2).prefix { $0 != "\"" })
            }
        }
        return nil
    }

    static func find(_ needle: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        guard bytes.count >= needle.count, let first = needle.first else { return nil }
        var index = start
        let last = bytes.count - needle.count
        while index <= last {
            guard let next = bytes[index...last].firstIndex(of: first) else { return nil }
            if bytes[next..<(next + needle.count)].elementsEqual(needle) { return next }
            index = next + 1
        }
        return nil
    }
}
