import AnjuCore

/// The tags and texts of an XML file, one after another, in little memory.
///
/// It reads what workbooks are written in and refuses the rest: UTF-8 without a document type and without entities of
/// one's own, tags of at most 64 KiB, at most 128 deep. Prefixes of names are left away.
struct XMLScanner {
    /// What was met.
    enum Token {
        /// A tag that begins; ``XMLScanner/isEmptyTag`` says that it ends too.
        case start
        case end
        case text
        case finish
    }

    private let refill: () throws -> [UInt8]
    private(set) var buffer: [UInt8] = []
    private var place = 0
    private var isDry = false
    private var depth = 0
    /// The inside of the tag, or the text.
    private(set) var content = 0..<0
    private(set) var name = 0..<0
    private var isLiteral = false
    private(set) var isEmptyTag = false

    private static let longestTag = 1 << 16
    private static let longestText = 1 << 20
    private static let deepest = 128

    /// `refill` gives the next bytes; none at the end.
    init(_ refill: @escaping () throws -> [UInt8]) { self.refill = refill }

    /// The scanner of a part.
    init(_ part: ZipPart, of source: TableSource) throws {
        let stream = try ZipStream(part, of: source)
        self.init { try stream.next() }
    }

    /// What comes next.
    mutating func next() throws -> Token {
        while true {
            compact()
            guard try has(1) else {
                guard depth == 0 else { throw TableFault.damaged.problem() }
                return .finish
            }
            if buffer[place] != UInt8(ascii: "<") { return try text() }
            guard try has(2) else { throw TableFault.damaged.problem() }
            switch buffer[place + 1] {
            case UInt8(ascii: "?"): try skip(to: "?>")
            case UInt8(ascii: "!"): if try declaration() { return .text }
            case UInt8(ascii: "/"): return try endTag()
            default: return try startTag()
            }
        }
    }

    /// The text that was met.
    func resolvedText() throws -> String {
        isLiteral ? try XMLText.validated(buffer[content]) : try XMLText.resolved(buffer[content])
    }

    // MARK: - Tags

    private mutating func startTag() throws -> Token {
        let end = try tagEnd()
        isEmptyTag = buffer[end - 1] == UInt8(ascii: "/")
        content = (place + 1)..<(isEmptyTag ? end - 1 : end)
        try readName()
        place = end + 1
        if !isEmptyTag {
            depth += 1
            guard depth <= Self.deepest else { throw TableFault.damaged.problem() }
        }
        return .start
    }

    private mutating func endTag() throws -> Token {
        let end = try tagEnd()
        content = (place + 2)..<max(place + 2, end)
        try readName()
        place = end + 1
        depth -= 1
        guard depth >= 0 else { throw TableFault.damaged.problem() }
        return .end
    }

    private mutating func readName() throws {
        var end = content.lowerBound
        var start = end
        while end < content.upperBound, !Self.isBlank(buffer[end]) {
            if buffer[end] == UInt8(ascii: ":") { start = end + 1 }
            end += 1
        }
        guard end > start else { throw TableFault.damaged.problem() }
        name = start..<end
    }

    /// The `>` of the tag at `place`; one inside a value does not count.
    private mutating func tagEnd() throws -> Int {
        var end = place + 1
        var quote: UInt8?
        while true {
            guard end - place < Self.longestTag, try has(end - place + 1) else { throw TableFault.damaged.problem() }
            let byte = buffer[end]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return end
            } else if byte == UInt8(ascii: "<") {
                throw TableFault.damaged.problem()
            }
            end += 1
        }
    }

    /// A comment is passed over; a literal part is text; a document type is refused.
    private mutating func declaration() throws -> Bool {
        _ = try has(9)
        let head = buffer[place..<min(buffer.count, place + 9)]
        if head.starts(with: Array("<!--".utf8)) {
            place += 4
            try skip(to: "-->")
            return false
        }
        guard head.elementsEqual(Array("<![CDATA[".utf8)) else { throw TableFault.entities.problem() }
        let start = 9
        var length = start
        while true {
            guard length < Self.longestText, try has(length + 3) else { throw TableFault.damaged.problem() }
            if buffer[place + length] == 0x5D, buffer[place + length + 1] == 0x5D, buffer[place + length + 2] == 0x3E {
                content = (place + start)..<(place + length)
                isLiteral = true
                place += length + 3
                return true
            }
            length += 1
        }
    }

    private mutating func text() throws -> Token {
        var length = 0
        while try has(length + 1), buffer[place + length] != UInt8(ascii: "<") {
            length += 1
            guard length < Self.longestText else { throw TableFault.cellTooLong.problem(limit: Self.longestText) }
        }
        content = place..<(place + length)
        isLiteral = false
        place += length
        return .text
    }

    private mutating func skip(to mark: StaticString) throws {
        let count = mark.utf8CodeUnitCount
        while try has(count) {
            if mark.withUTF8Buffer({ buffer[place..<(place + count)].elementsEqual($0) }) {
                place += count
                return
            }
            place += 1
            compact()
        }
        throw TableFault.damaged.problem()
    }

    // MARK: - Bytes

    /// Whether so many bytes stand from `place` on, once what is there was read.
    @inline(__always)
    private mutating func has(_ count: Int) throws -> Bool {
        buffer.count - place >= count ? true : try filled(count)
    }

    private mutating func filled(_ count: Int) throws -> Bool {
        while buffer.count - place < count, !isDry {
            let more = try refill()
            isDry = more.isEmpty
            buffer += more
        }
        return buffer.count - place >= count
    }

    /// Lets go of what was read; only between tokens, since ranges point into it.
    private mutating func compact() {
        guard place > 1 << 15 else { return }
        buffer.removeSubrange(..<place)
        place = 0
    }

    static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
}
